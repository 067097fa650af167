import type { ExpressionBuilder } from 'kysely'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { createConnectionType, loader, page, type Context, type EntityManager } from '@linli/subgraph'
import { organisationById, OrganisationType } from '../organisation/index.ts'
import { allowed } from '../refusals/index.ts'
import { communityByCode, CommunityType } from '../territory/index.ts'
import { anyOf, rows, type Tables } from '../tables.ts'
import { socialStages, type SocialStage } from './social-organisation.lifecycle.ts'
import { mayStep } from './social-organisation.policy.ts'
import {
  SocialOrganisationAction,
  SocialOrganisationType,
  SocialStageCountType,
  SocialStageEnum,
  SocialStepType,
} from './social-organisation.type.ts'

const SocialOrganisationConnection = createConnectionType('SocialOrganisation', () => SocialOrganisationType)

const selectSocial = (em: EntityManager) =>
  rows(em)
    .selectFrom('social_organisation')
    .select(['id', 'revision', 'name', 'purpose', 'stage', 'grade'])
    .select(['territory_code as territoryCode', 'stage_since as stageSince', 'filing_number as filingNumber'])
    .select(['credit_code as creditCode', 'guide_id as guideId', 'organisation_id as organisationId'])

/** In a place, or in every place whose code begins so. */
const isWithin = (code: string | null) => (eb: ExpressionBuilder<Tables, 'social_organisation'>) =>
  code ? eb.fn<boolean>('starts_with', ['territory_code', eb.val(code)]) : eb.lit(true)

type SocialRow = Awaited<ReturnType<ReturnType<typeof selectSocial>['execute']>>[number]

const stepsOf = (context: Context) =>
  loader<SocialStepType[]>(context, 'steps of social organisation', async (ids) => {
    const found = await rows(context.em)
      .selectFrom('social_organisation_step')
      .where('social_organisation_id', 'in', ids)
      .select(['id', 'social_organisation_id as owner', 'stage', 'remark'])
      .select(['on_day as onDay', 'file_id as fileId', 'taken_at as takenAt', 'taken_in_post as takenInPost'])
      .orderBy('id', 'desc')
      .execute()
    const steps = found.map(({ fileId, takenAt, ...step }) => ({
      ...step,
      takenAt: new Date(takenAt),
      paperPath: fileId ? `/files/${fileId}` : null,
    }))
    return Map.groupBy(steps, ({ owner }) => owner)
  })

@Resolver(() => SocialOrganisationType)
export class SocialOrganisationResolver {
  @Query(() => SocialOrganisationType, { nullable: true, description: 'One social organisation.' })
  async socialOrganisation(
    @Arg('id', () => ID, { description: 'Its identity.' }) id: string,
    @Ctx() { em }: Context,
  ) {
    return (
      (await selectSocial(em)
        .where('id', '=', anyOf([id]))
        .executeTakeFirst()) ?? null
    )
  }

  @Query(() => SocialOrganisationConnection, {
    description:
      'Social organisations, the latest begun first. Everybody sees those that are filed, registered or rated; the others are seen by those who govern the place.',
  })
  socialOrganisations(
    @Arg('stage', () => SocialStageEnum, { nullable: true, description: 'Only those at this stage.' })
    stage: SocialStage | null,
    @Arg('territoryCode', () => String, {
      nullable: true,
      description: 'Only those in this neighbourhood, or in every one whose code begins so.',
    })
    territoryCode: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() { em }: Context,
  ) {
    let found = selectSocial(em).where(isWithin(territoryCode))
    if (stage) found = found.where('stage', '=', stage)
    return page(found, { first, after }, { columns: ['social_organisation.id'], direction: 'desc' })
  }

  @Query(() => [SocialStageCountType], {
    description: 'How many social organisations stand at each stage, in the order of the chain.',
  })
  async socialStages(
    @Arg('territoryCode', () => String, {
      nullable: true,
      description: 'Only those in this neighbourhood, or in every one whose code begins so.',
    })
    territoryCode: string | null,
    @Ctx() { em }: Context,
  ): Promise<SocialStageCountType[]> {
    const counts = await rows(em)
      .selectFrom('social_organisation')
      .where(isWithin(territoryCode))
      .select(({ fn }) => ['stage', fn.countAll<string>().as('count')])
      .groupBy('stage')
      .execute()
    return socialStages.map((stage) => ({
      stage,
      count: Number(counts.find((one) => one.stage === stage)?.count ?? 0),
    }))
  }

  @FieldResolver(() => CommunityType, { nullable: true, description: 'The neighbourhood it belongs to.' })
  community(@Root() { territoryCode }: SocialRow, @Ctx() context: Context) {
    return communityByCode(context).load(territoryCode)
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Which organisation guides it.' })
  guide(@Root() { guideId }: SocialRow, @Ctx() context: Context) {
    return guideId ? organisationById(context).load(guideId) : null
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'Its own entry among the organisations, from filing or registration on.',
  })
  organisation(@Root() { organisationId }: SocialRow, @Ctx() context: Context) {
    return organisationId ? organisationById(context).load(organisationId) : null
  }

  @FieldResolver(() => [SocialStepType], {
    description: 'Every step so far, the latest first; for those who govern the place.',
  })
  async steps(@Root() { id }: SocialRow, @Ctx() context: Context) {
    return (await stepsOf(context).load(id)) ?? []
  }

  @FieldResolver(() => [SocialOrganisationAction], {
    description: 'The steps you can take from the seat you act in.',
  })
  availableActions(@Root() social: SocialRow, @Ctx() { viewer }: Context) {
    return allowed({
      GUIDE: mayStep(viewer, social, 'guide'),
      FILE: mayStep(viewer, social, 'file'),
      REGISTER: mayStep(viewer, social, 'register'),
      RATE: mayStep(viewer, social, 'rate'),
      REST: mayStep(viewer, social, 'rest'),
      CANCEL: mayStep(viewer, social, 'cancel'),
    })
  }
}
