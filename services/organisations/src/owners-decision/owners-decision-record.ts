import { civilDay, refuse, type Refusal } from '@linli/kernel'
import {
  act,
  CivilDay,
  type Context,
  type EntityManager,
  findVisible,
  isKeptFile,
  refused,
  tell,
} from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { RepeatableInput } from '../refusals/index.ts'
import { takeTurns } from '../tables.ts'
import { countSent } from './counted-vote.ts'
import { decidingPlace, type NamedPlace } from './deciding-place.ts'
import { mayRecordDecision } from './owners-decision.policy.ts'
import { OwnersDecision, type OwnersDecisionForm } from './owners-decision.ts'
import {
  OwnersCountInput,
  OwnersDecisionError,
  OwnersDecisionFormEnum,
  OwnersDecisionType,
  OwnersTopicEnum,
} from './owners-decision.type.ts'
import { clauseOfTopic, type OwnersTopic } from './owners-topic.ts'

@InputType({ description: 'What the minutes of an owners’ decision say.' })
class OwnersDecisionRecordInput extends RepeatableInput {
  @Field(() => ID, { nullable: true, description: 'The area whose owners decided.' })
  managementAreaId?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The estate whose owners decided, where no contract covers it.',
  })
  estateId?: string | null

  @Field(() => OwnersTopicEnum, { description: 'What it is about; the law says which majority that needs.' })
  topic!: OwnersTopic

  @Field(() => String, { description: 'The question that was put to the owners; it is public.' })
  matter!: string

  @Field(() => String, { description: 'How the decision is cited, as the minutes have it.' })
  reference!: string

  @Field(() => OwnersDecisionFormEnum, { description: 'How they were asked.' })
  form!: OwnersDecisionForm

  @Field(() => CivilDay, { description: 'The first day of the meeting or of the asking.' })
  beganOn!: string

  @Field(() => CivilDay, { description: 'The day on which it was counted and decided.' })
  decidedOn!: string

  @Field(() => OwnersCountInput, { nullable: true, description: 'The totals of the minutes.' })
  count?: OwnersCountInput | null

  @Field(() => String, {
    nullable: true,
    description:
      'Or a roll of the units, pasted from a spreadsheet: unit, area, a mark for the buyer, unsold or not, ballot. It is counted and not kept.',
  })
  roll?: string | null

  @Field(() => ID, { description: 'The scanned minutes.' })
  fileId!: string

  @Field(() => ID, { nullable: true, description: 'The earlier record that this one corrects.' })
  supersedesId?: string | null

  @Field(() => String, { nullable: true, description: 'Why the earlier record was wrong.' })
  correctionReason?: string | null
}

@ObjectType({ description: 'What came of recording an owners’ decision.' })
class OwnersDecisionRecordPayload {
  @Field(() => OwnersDecisionType, { nullable: true, description: 'The record.' })
  ownersDecision?: OwnersDecisionType | null

  @Field(() => [OwnersDecisionError], { description: 'Why nothing was recorded; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class OwnersDecisionRecordResolver {
  @Mutation(() => OwnersDecisionRecordPayload, {
    description:
      'Records from its minutes what the owners decided together; whether it was carried is computed (Civil Code, article 278).',
  })
  ownersDecisionRecord(
    @Arg('input', () => OwnersDecisionRecordInput, { description: 'What is asked for.' })
    input: OwnersDecisionRecordInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const place = await decidingPlace(context, input)
      if (!('districtId' in place)) return refused(place)
      await takeTurns(em, `owners’ decisions of ${place.code}`)
      const refusal =
        mayRecordDecision(context.viewer, place) ??
        refuseMinutes(input, civilDay(context.time.now())) ??
        ((await isKeptFile(em, input.fileId)) ? null : refuse('PROOF_MISSING', undefined, ['fileId'])) ??
        (await refuseCorrection(em, input, place))
      if (refusal) return refused(refusal)
      const counted = await countSent(input)
      if (counted.refusal) return refused(counted.refusal)
      const { topic, form, beganOn, decidedOn, fileId, supersedesId } = input
      const facts = {
        topic,
        form,
        beganOn,
        decidedOn,
        fileId,
        matter: input.matter.trim(),
        reference: input.reference.trim(),
      }
      const reason = input.correctionReason?.trim() ?? ''
      const correction = supersedesId ? { supersedesId, reason } : null
      const { districtId, managementAreaId, estateId, code } = place
      const decision = OwnersDecision.record(
        { districtId, managementAreaId, estateId, code },
        facts,
        counted.vote,
        context.viewer,
        context.time.now(),
        correction,
      )
      await tellDecision(em, decision)
      return { ownersDecision: decision, errors: [] }
    })
  }
}

/** Keeps a record and tells what other modules build on. */
export async function tellDecision(em: EntityManager, decision: OwnersDecision): Promise<void> {
  em.persist(decision)
  const {
    id,
    managementAreaId,
    estateId,
    kind,
    isCarried,
    decidedOn,
    reference,
    matter,
    topic,
    supersedesId,
  } = decision
  const told = {
    managementAreaId,
    estateId,
    kind,
    isCarried,
    decidedOn,
    reference,
    matter,
    topic,
    supersedesId,
  }
  await tell(em, 'OwnersDecisionRecorded', { subject: id, ...told, clause: clauseOfTopic(topic) })
}

function refuseMinutes(input: OwnersDecisionRecordInput, today: string): Refusal | null {
  for (const [field, longest] of [
    ['matter', 500],
    ['reference', 100],
  ] as const) {
    const { length } = [...input[field].trim()]
    if (length === 0 || length > longest) return refuse('VALUE_INVALID', undefined, [field])
  }
  if (input.decidedOn < input.beganOn) return refuse('DAYS_REVERSED', undefined, ['decidedOn'])
  return input.decidedOn > today ? refuse('DAY_IN_THE_FUTURE', { today }, ['decidedOn']) : null
}

/** Only the last record of a decision is corrected, within the same place, and with a reason. */
async function refuseCorrection(
  em: EntityManager,
  { supersedesId, correctionReason }: OwnersDecisionRecordInput,
  { code }: NamedPlace,
): Promise<Refusal | null> {
  if (!supersedesId) return null
  const corrected = await findVisible(em, OwnersDecision, supersedesId)
  if (corrected?.placeCode !== code) return refuse('NOT_FOUND', undefined, ['supersedesId'])
  const reason = correctionReason?.trim() ?? ''
  if (reason === '' || reason.length > 500) return refuse('REASON_MISSING', undefined, ['correctionReason'])
  const later = await em.findOne(OwnersDecision, { supersedesId })
  return later ? refuse('ALREADY_CORRECTED') : null
}
