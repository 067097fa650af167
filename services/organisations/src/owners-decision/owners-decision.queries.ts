import { createConnectionType, page, pageOfEach, loader, type Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { EstateType, ManagementAreaType, areaById, estateById } from '../estate/index.ts'
import { organisationById, OrganisationType } from '../organisation/index.ts'
import { allowed } from '../refusals/index.ts'
import { rows } from '../tables.ts'
import { countSent } from './counted-vote.ts'
import { companiesOfMine } from './deciding-place.ts'
import { mayRecordDecision, maySeeProof } from './owners-decision.policy.ts'
import {
  correctionOf,
  countOf,
  countShown,
  decisionById,
  outcomeOf,
  selectDecisions,
  type OwnersDecisionRow,
} from './owners-decision.rows.ts'
import {
  OwnersCountInput,
  OwnersCountType,
  OwnersDecisionAction,
  OwnersDecisionKindEnum,
  OwnersDecisionPreviewType,
  OwnersDecisionProofType,
  OwnersDecisionType,
  OwnersTestType,
  OwnersTopicEnum,
} from './owners-decision.type.ts'
import { clauseOfTopic, kindOfTopic, type OwnersTopic } from './owners-topic.ts'
import { outcomeSentence, testSentence } from './outcome-words.ts'
import { judge, type OwnersOutcome } from './threshold.ts'

const OwnersDecisionConnection = createConnectionType('OwnersDecision', () => OwnersDecisionType)

/** How many faults of a roll are listed at once. */
const shownProblems = 200

const latestFirst = {
  columns: ['owners_decision.decided_on', 'owners_decision.id'],
  direction: 'desc',
} as const

const testsShown = ({ tests }: OwnersOutcome, { language }: Context) =>
  tests.map((test) => ({ ...test, sentence: testSentence(test, language) }))

@Resolver(() => OwnersDecisionType)
export class OwnersDecisionResolver {
  @Query(() => OwnersDecisionType, { nullable: true, description: 'One record of an owners’ decision.' })
  ownersDecision(@Arg('id', () => ID, { description: 'The record.' }) id: string, @Ctx() context: Context) {
    return decisionById(context).load(id)
  }

  @Query(() => OwnersDecisionConnection, {
    description:
      'What owners decided together, the latest first; records that were corrected stay in the list.',
  })
  ownersDecisions(
    @Arg('placeCode', () => String, {
      nullable: true,
      description: 'Only those of this place: an area, an estate, or every one whose code begins so.',
    })
    placeCode: string | null,
    @Arg('topic', () => OwnersTopicEnum, { nullable: true, description: 'Only those about this topic.' })
    topic: OwnersTopic | null,
    @Arg('isCarried', () => Boolean, {
      nullable: true,
      description: 'Only those that were carried, or that were not.',
    })
    isCarried: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() { em }: Context,
  ) {
    let found = selectDecisions(em)
    if (placeCode)
      found = found.where((eb) =>
        eb.fn<boolean>('starts_with', ['owners_decision.place_code', eb.val(placeCode)]),
      )
    if (topic) found = found.where('owners_decision.topic', '=', topic)
    if (typeof isCarried === 'boolean') found = found.where('owners_decision.is_carried', '=', isCarried)
    return page(found, { first, after }, latestFirst)
  }

  @Query(() => OwnersDecisionPreviewType, {
    nullable: true,
    description:
      'What would come of a count, before it is recorded; nothing of it is kept. Empty for readers who are not signed in.',
  })
  async ownersDecisionPreview(
    @Arg('topic', () => OwnersTopicEnum, { description: 'What it is about.' }) topic: OwnersTopic,
    @Arg('count', () => OwnersCountInput, { nullable: true, description: 'The totals of the minutes.' })
    count: OwnersCountInput | null,
    @Arg('roll', () => String, {
      nullable: true,
      description: 'Or a roll of the units, pasted from a spreadsheet.',
    })
    roll: string | null,
    @Ctx() context: Context,
  ) {
    if (context.viewer.isAnonymous) return null
    const kind = kindOfTopic(topic)
    const about = { kind, clause: clauseOfTopic(topic) }
    const { vote, problems, ...rest } = await countSent({ count, roll })
    if (!vote) {
      const unitCount = 'unitCount' in rest ? rest.unitCount : null
      return {
        ...about,
        count: null,
        tests: [],
        isCarried: null,
        outcome: null,
        unitCount,
        problems: problems.slice(0, shownProblems),
      }
    }
    const outcome = judge(vote.count, kind)
    return {
      ...{
        ...about,
        count: countShown(vote.count),
        tests: testsShown(outcome, context),
        isCarried: outcome.isCarried,
      },
      ...{
        outcome: outcomeSentence(outcome, context.language),
        unitCount: vote.roll?.unitCount ?? null,
        problems: [],
      },
    }
  }

  @FieldResolver(() => OwnersDecisionKindEnum, { description: 'Which majority the law asks for this topic.' })
  kind(@Root() { topic }: OwnersDecisionRow) {
    return kindOfTopic(topic)
  }

  @FieldResolver(() => String, { description: 'The place in the law that names the topic.' })
  clause(@Root() { topic }: OwnersDecisionRow) {
    return clauseOfTopic(topic)
  }

  @FieldResolver(() => ManagementAreaType, { nullable: true, description: 'The area whose owners decided.' })
  managementArea(@Root() { managementAreaId }: OwnersDecisionRow, @Ctx() context: Context) {
    return managementAreaId ? areaById(context).load(managementAreaId) : null
  }

  @FieldResolver(() => EstateType, {
    nullable: true,
    description: 'The estate whose owners decided, where no contract covers it.',
  })
  estate(@Root() { estateId }: OwnersDecisionRow, @Ctx() context: Context) {
    return estateId ? estateById(context).load(estateId) : null
  }

  @FieldResolver(() => OwnersCountType, { description: 'How the owners voted.' })
  count(@Root() decision: OwnersDecisionRow) {
    return countShown(countOf(decision))
  }

  @FieldResolver(() => [OwnersTestType], {
    description: 'The four conditions of the law with their figures.',
  })
  tests(@Root() decision: OwnersDecisionRow, @Ctx() context: Context) {
    return testsShown(outcomeOf(decision), context)
  }

  @FieldResolver(() => String, { description: 'Carried or not and why, in one sentence.' })
  outcome(@Root() decision: OwnersDecisionRow, @Ctx() { language }: Context) {
    return outcomeSentence(outcomeOf(decision), language)
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The committee that recorded it.' })
  recorder(@Root() { recorderOrganisationId }: OwnersDecisionRow, @Ctx() context: Context) {
    return recorderOrganisationId ? organisationById(context).load(recorderOrganisationId) : null
  }

  @FieldResolver(() => OwnersDecisionProofType, {
    nullable: true,
    description: 'The scanned minutes, for those who govern the place and for its owners’ committee.',
  })
  proof(@Root() { fileId, placeCode }: OwnersDecisionRow, @Ctx() { viewer }: Context) {
    return maySeeProof(viewer, placeCode) ? { id: fileId, path: `/files/${fileId}` } : null
  }

  @FieldResolver(() => OwnersDecisionType, {
    nullable: true,
    description: 'The earlier record that it corrects.',
  })
  supersedes(@Root() { supersedesId }: OwnersDecisionRow, @Ctx() context: Context) {
    return supersedesId ? decisionById(context).load(supersedesId) : null
  }

  @FieldResolver(() => OwnersDecisionType, {
    nullable: true,
    description: 'The later record that took its place.',
  })
  supersededBy(@Root() { id }: OwnersDecisionRow, @Ctx() context: Context) {
    return correctionOf(context).load(id)
  }

  @FieldResolver(() => [OwnersDecisionAction], {
    description: 'What you can do with it from the seat you act in.',
  })
  async availableActions(@Root() decision: OwnersDecisionRow, @Ctx() context: Context) {
    const later = await correctionOf(context).load(decision.id)
    const area = decision.managementAreaId ? await areaById(context).load(decision.managementAreaId) : null
    const isOfCompany = await worksFor(context, area?.propertyCompanyId ?? null)
    const refusal = mayRecordDecision(context.viewer, { code: decision.placeCode, isOfCompany })
    return allowed({ CORRECT: later ?? refusal })
  }
}

/** Asked once, whatever the number of decisions. */
async function worksFor(context: Context, companyId: string | null): Promise<boolean> {
  if (!companyId || context.viewer.isAnonymous) return false
  const works = await loader<boolean>(context, 'works for company', async (ids) => {
    const mine = await companiesOfMine(context, ids)
    return new Map(ids.map((id) => [id, mine.has(id)]))
  }).load(companyId)
  return works === true
}

const decisionsOfArea = (context: Context, first: number | null) =>
  loader(context, `owners decisions of area, ${first}`, (ids) =>
    pageOfEach(
      rows(context.em),
      selectDecisions(context.em),
      { column: 'owners_decision.management_area_id', ids },
      { first },
      latestFirst,
    ),
  )
const decisionsOfEstate = (context: Context, first: number | null) =>
  loader(context, `owners decisions of estate, ${first}`, (ids) =>
    pageOfEach(
      rows(context.em),
      selectDecisions(context.em),
      { column: 'owners_decision.estate_id', ids },
      { first },
      latestFirst,
    ),
  )

@Resolver(() => ManagementAreaType)
export class AreaDecisionsResolver {
  @FieldResolver(() => OwnersDecisionConnection, {
    nullable: true,
    description: 'What its owners decided together, the latest first.',
  })
  ownersDecisions(
    @Root() area: { id: string },
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Ctx() context: Context,
  ) {
    return decisionsOfArea(context, first).load(area.id)
  }
}

@Resolver(() => EstateType)
export class EstateDecisionsResolver {
  @FieldResolver(() => OwnersDecisionConnection, {
    nullable: true,
    description:
      'What its owners decided together, the latest first: by themselves, or as owners of the area it lies in.',
  })
  ownersDecisions(
    @Root() estate: { id: string; managementAreaId: string | null },
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Ctx() context: Context,
  ) {
    const { managementAreaId } = estate
    return managementAreaId
      ? decisionsOfArea(context, first).load(managementAreaId)
      : decisionsOfEstate(context, first).load(estate.id)
  }
}
