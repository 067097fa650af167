import { refuse } from '@linli/kernel'
import { act, CivilDay, type Context, type EntityManager, readRows, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { fileFault, textFault } from './input-faults.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import type { LegalBasisFacts } from './legal-basis.ts'
import { findDecision } from './owners-decision.rows.ts'
import { LegalBasisKindEnum, type LegalBasisKind } from './standard-version.enums.ts'
import { findVersionToChange } from './standard-version.finding.ts'
import { isStale, mayEdit, type Answer } from './standard-version.policy.ts'
import { situationOf, type Situation } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersionType } from './standard-version.type.ts'

@InputType('LegalBasisAttachInput', {
  description:
    'Attaches what allows a change for the worse: an owners’ decision or a clause of the contract.',
})
export class LegalBasisAttachInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => LegalBasisKindEnum, { description: 'A decision of the owners, or a clause of the contract.' })
  kind!: LegalBasisKind

  @Field(() => ID, {
    nullable: true,
    description:
      'The recorded decision of the owners; it must be carried and be that of the owners of this area.',
  })
  ownersDecisionId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The clause of the service contract that allows it, as the contract numbers it.',
  })
  clause?: string | null

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The day of the signed supplement, where it rests on a clause of the contract.',
  })
  decidedOn?: string | null

  @Field(() => ID, { nullable: true, description: 'A scan of the decision or of the signed supplement.' })
  fileId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('LegalBasisAttachPayload', { description: 'What came of it.' })
class LegalBasisAttachPayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class LegalBasisAttach {
  @Mutation(() => LegalBasisAttachPayload, {
    description:
      'Attaches what allows a change for the worse: an owners’ decision or a clause of the contract.',
  })
  legalBasisAttach(
    @Arg('input', () => LegalBasisAttachInput, { description: 'What shall be done.' })
    input: LegalBasisAttachInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const version = await findVersionToChange(em, input.standardVersionId)
      if (!version) return refused(refuse('NOT_FOUND'))
      const situation = await situationOf(context, version.id)
      const refusal =
        isStale(situation, input.revision) ?? mayEdit(situation) ?? (await fileFault(em, input.fileId))
      if (refusal) return refused(refusal, { standardVersion: version })
      const rested = input.kind === 'OWNERS_DECISION' ? onDecision : onClause
      const facts = await rested(em, input, situation)
      if ('code' in facts) return refused(facts, { standardVersion: version })
      version.attachLegalBasis(facts, actorOf(context.viewer), context.time.now())
      await tellStandard(em, version, 'StandardVersionEdited')
      return { standardVersion: version, errors: [] }
    })
  }
}

type Rested = LegalBasisFacts | NonNullable<Answer>

/** 民法典 278: what the owners of this area decided, carried and not corrected since. */
async function onDecision(
  em: EntityManager,
  input: LegalBasisAttachInput,
  { version }: Situation,
): Promise<Rested> {
  const named = input.ownersDecisionId
  const decision = named ? await findDecision(em, named, version) : null
  const at = ['ownersDecisionId']
  if (!decision) return refuse('OWNERS_DECISION_MISSING', undefined, at)
  if (!decision.coversArea) return refuse('OWNERS_DECISION_ELSEWHERE', undefined, at)
  if (!decision.isCarried || decision.isCorrected) return refuse('OWNERS_DECISION_NOT_CARRIED', undefined, at)
  const { id, decidedOn, reference } = decision
  return { kind: 'OWNERS_DECISION', ownersDecisionId: id, decidedOn, reference, fileId: input.fileId ?? null }
}

/** 民法典 543: what both sides agreed in the contract by which the company serves here, with its signed supplement. */
async function onClause(
  em: EntityManager,
  { clause, decidedOn, fileId }: LegalBasisAttachInput,
  { version, today }: Situation,
): Promise<Rested> {
  if (!clause || textFault(clause, 200, 'clause')) return refuse('CLAUSE_MISSING', undefined, ['clause'])
  if (!decidedOn) return refuse('CLAUSE_MISSING', undefined, ['decidedOn'])
  if (decidedOn > today) return refuse('MEETING_IN_THE_FUTURE', { today }, ['decidedOn'])
  const [contract] = await readRows<{ id: string }>(
    em,
    `select id from service_contract where district_id = $1 and management_area_id = $2 and company_id = $3 and ended_on is null`,
    [version.districtId, version.managementAreaId, version.companyId],
  )
  if (!contract) return refuse('CLAUSE_MISSING', undefined, ['clause'])
  const said = { clause: clause.trim(), reference: clause.trim(), decidedOn, fileId: fileId ?? null }
  return { kind: 'CONTRACT_CLAUSE', serviceContractId: contract.id, ...said }
}
