import { refuse } from '@linli/kernel'
import { act, CivilDay, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, fileFault, textFault } from '../service-standard/index.ts'
import { customaryItems } from './handover-item.ts'
import { ServiceContractRefusal } from './service-contract-refusal.type.ts'
import { HandoverCauseEnum, type HandoverCause } from './service-contract.enums.ts'
import { findContractToChange } from './service-contract.finding.ts'
import {
  departureFault,
  isContractStale,
  mayBeginHandover,
  mayNameAtOnce,
} from './service-contract.policy.ts'
import { contractSituationOf } from './service-contract.situation.ts'
import { notifyContract, tellContract } from './service-contract.telling.ts'
import { ServiceContractType } from './service-contract.type.ts'
import { successorFaultOf, successorOf } from './successor.ts'

@InputType('ServiceContractBeginHandoverInput', {
  description:
    'Records that the company leaves, and begins the handover. Its duties go on until somebody else has taken over.',
})
class ServiceContractBeginHandoverInput {
  @Field(() => ID, { description: 'The contract.' })
  serviceContractId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => HandoverCauseEnum, { description: 'Why it leaves.' })
  cause!: HandoverCause

  @Field(() => CivilDay, { description: 'The day of the written notice.' })
  noticedOn!: string

  @Field(() => CivilDay, { description: 'The day on which it shall be over.' })
  plannedOn!: string

  @Field(() => String, { description: 'The reason in words.' })
  reason!: string

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the contract agrees on a shorter notice than the law; the reason names the clause.',
  })
  isNoticeAgreedOtherwise?: boolean | null

  @Field(() => ID, { nullable: true, description: 'A scan of the notice or of the decision.' })
  fileId?: string | null

  @Field(() => ID, { nullable: true, description: 'The company that comes; empty where none is named.' })
  successorCompanyId?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether no company comes: the owners or the community take over.',
  })
  hasNoSuccessor?: boolean | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServiceContractBeginHandoverPayload', { description: 'What came of it.' })
class ServiceContractBeginHandoverPayload {
  @Field(() => ServiceContractType, {
    nullable: true,
    description: 'The contract as it is now; empty where it is not yours to see.',
  })
  serviceContract?: ServiceContractType | null

  @Field(() => [ServiceContractRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceContractRefusal[]
}

@Resolver()
export class ServiceContractBeginHandover {
  @Mutation(() => ServiceContractBeginHandoverPayload, {
    description:
      'Records that the company leaves, and begins the handover. Its duties go on until somebody else has taken over.',
  })
  serviceContractBeginHandover(
    @Arg('input', () => ServiceContractBeginHandoverInput, { description: 'What shall be done.' })
    input: ServiceContractBeginHandoverInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const contract = await findContractToChange(em, input.serviceContractId)
      if (!contract) return refused(refuse('NOT_FOUND'))
      const situation = await contractSituationOf(context, contract.id)
      const { cause, noticedOn, plannedOn, fileId = null } = input
      const successor = successorOf(input)
      const refusal =
        isContractStale(situation, input.revision) ??
        mayBeginHandover(situation) ??
        (successor ? mayNameAtOnce(situation) : null) ??
        textFault(input.reason, 500, 'reason') ??
        departureFault(input, input.isNoticeAgreedOtherwise === true, situation) ??
        (await successorFaultOf(em, successor, contract)) ??
        (await fileFault(em, fileId))
      if (refusal) return refused(refusal, { serviceContract: contract })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      const departure = { cause, noticedOn, plannedOn, fileId, reason: input.reason.trim() }
      contract.beginHandover(departure, successor, customaryItems, actor, now)
      await tellContract(em, contract, 'ServiceContractHandoverBegun', { plannedOn })
      await notifyContract(em, contract, 'HANDOVER_BEGUN', {
        ...{ occasion: `${noticedOn}:${plannedOn}`, params: { day: plannedOn }, isForStreet: true },
      })
      return { serviceContract: contract, errors: [] }
    })
  }
}
