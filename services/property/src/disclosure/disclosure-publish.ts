import { civilDay, refuse } from '@linli/kernel'
import { act, type Context, type EntityManager, notify, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, loadInForce } from '../service-standard/index.ts'
import { areaName, organisationName } from '../territory/index.ts'
import { isAccount, isSameContent, lineFaults, missingParts, personalNumberIn } from './disclosure-content.ts'
import { openingBefore } from './disclosure-opening.ts'
import { DisclosureRefusal } from './disclosure-refusal.type.ts'
import { findDisclosureToChange, findDutyToFulfil, nextSerial } from './disclosure.finding.ts'
import { disclosurePath } from './disclosure.fields.ts'
import { isStale, mayPublish, type Answer } from './disclosure.policy.ts'
import { disclosureSituationOf } from './disclosure.situation.ts'
import { tellDisclosure } from './disclosure.telling.ts'
import { Disclosure } from './disclosure.ts'
import { DisclosureType } from './disclosure.type.ts'
import { lineProblemWords, missingWords, noticeParams } from './disclosure.words.ts'

@InputType('DisclosurePublishInput', { description: 'Puts a draft in public for good.' })
export class DisclosurePublishInput {
  @Field(() => ID, { description: 'The draft.' })
  disclosureId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('DisclosurePublishPayload', { description: 'What came of it.' })
class DisclosurePublishPayload {
  @Field(() => DisclosureType, {
    nullable: true,
    description: 'The disclosure as it is now; empty where it is not yours to see.',
  })
  disclosure?: DisclosureType | null

  @Field(() => [DisclosureRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: DisclosureRefusal[]
}

@Resolver()
export class DisclosurePublish {
  @Mutation(() => DisclosurePublishPayload, {
    description: 'Puts a draft in public for good; a mistake is mended by a correction that follows it.',
  })
  disclosurePublish(
    @Arg('input', () => DisclosurePublishInput, { description: 'What shall be done.' })
    input: DisclosurePublishInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const disclosure = await findDisclosureToChange(em, input.disclosureId)
      if (!disclosure) return refused(refuse('NOT_FOUND'))
      // An account goes on from what is known today to have remained, whatever was known when the draft was begun.
      if (isAccount(disclosure.kind))
        disclosure.openingFen = (await openingBefore(em, disclosure)) ?? disclosure.openingFen!
      const standard =
        disclosure.kind === 'SERVICE_ITEMS' ? await loadInForce(context, disclosure.managementAreaId) : null
      const refusal =
        isStale(disclosure, input.revision) ??
        mayPublish(await disclosureSituationOf(context, disclosure)) ??
        (disclosure.kind === 'SERVICE_ITEMS' && !standard ? refuse('STANDARD_MISSING') : null) ??
        contentFault(context, disclosure) ??
        (await emptyCorrection(em, disclosure))
      if (refusal) return refused(refusal, { disclosure })
      const now = context.time.now()
      const serial = await nextSerial(em, disclosure.managementAreaId)
      const settled = { openingFen: disclosure.openingFen ?? null, standardVersionId: standard?.id ?? null }
      disclosure.publish(serial, settled, actorOf(context.viewer), now)
      const duty = await findDutyToFulfil(em, disclosure.disclosureDutyId)
      if (!disclosure.correctsId) duty?.fulfil(civilDay(now))
      const { reference } = disclosure
      const detail = { reference, correctsId: disclosure.correctsId ?? null, publishedOn: civilDay(now) }
      await tellDisclosure(em, disclosure, 'DisclosurePublished', detail)
      await reportToOwners(context, em, disclosure)
      return { disclosure, errors: [] }
    })
  }
}

/** What everybody will read must be whole, and tell nothing about a person. */
function contentFault({ language }: Context, { kind, content }: Disclosure): Answer {
  const missing = missingParts(kind, content).map((part) => missingWords[part][language])
  if (missing.length > 0)
    return refuse('DISCLOSURE_INCOMPLETE', { missing: missing.join(language === 'en' ? '; ' : '；') })
  // A draft begins with lines that nobody has written yet, and may come here without ever having been saved.
  const [fault] = lineFaults(kind, content.lines)
  if (fault) {
    const { at, problem } = fault
    const field = fault.field === 'amountFen' ? 'amount' : fault.field
    const params = { row: at + 1, problem: lineProblemWords[problem][language] }
    return refuse('LINE_INVALID', params, ['lines', String(at), field])
  }
  const personal = personalNumberIn(content)
  return personal && refuse('PERSONAL_NUMBER', undefined, personal)
}

async function emptyCorrection(em: EntityManager, { correctsId, content }: Disclosure): Promise<Answer> {
  if (!correctsId) return null
  const former = await em.findOne(Disclosure, { id: correctsId }, { populate: ['lines'] })
  return former && isSameContent(former.content, content) ? refuse('CORRECTION_EMPTY') : null
}

/** 民法典 943: disclosed to the owners, and reported to their committee. */
async function reportToOwners(context: Context, em: EntityManager, disclosure: Disclosure): Promise<void> {
  const { areaCode, reference, managementAreaId, companyId } = disclosure
  await notify(em, {
    purpose: 'DISCLOSURE_PUBLISHED',
    to: { seats: [{ kind: 'OWNERS_COMMITTEE', territory: areaCode }] },
    subject: disclosure.id,
    link: `/app/property/disclosures/${disclosure.disclosureDutyId}`,
    publicLink: disclosurePath(reference!),
    params: {
      ...noticeParams(disclosure),
      area: (await areaName(context, managementAreaId)) ?? areaCode,
      company: (await organisationName(context, companyId)) ?? '',
    },
    key: `disclosure-published:${disclosure.id}`,
  })
}
