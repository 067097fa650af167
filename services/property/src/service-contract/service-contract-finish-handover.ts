import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, textFault } from '../service-standard/index.ts'
import { ServiceContractRefusal } from './service-contract-refusal.type.ts'
import { findContractToChange } from './service-contract.finding.ts'
import { isContractStale, mayFinishHandover } from './service-contract.policy.ts'
import { contractSituationOf } from './service-contract.situation.ts'
import { notifyContract, tellContract } from './service-contract.telling.ts'
import { ServiceContractType } from './service-contract.type.ts'
import { handOn } from './taking-over.ts'

@InputType('ServiceContractFinishHandoverInput', {
  description:
    'States that somebody else has taken over. Only now the contract ends, and with it what was promised under it.',
})
class ServiceContractFinishHandoverInput {
  @Field(() => ID, { description: 'The contract.' })
  serviceContractId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, {
    nullable: true,
    description: 'Why it is taken over although something was not received yet; empty where all was.',
  })
  reason?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServiceContractFinishHandoverPayload', { description: 'What came of it.' })
class ServiceContractFinishHandoverPayload {
  @Field(() => ServiceContractType, {
    nullable: true,
    description: 'The contract as it is now; empty where it is not yours to see.',
  })
  serviceContract?: ServiceContractType | null

  @Field(() => [ServiceContractRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceContractRefusal[]
}

@Resolver()
export class ServiceContractFinishHandover {
  @Mutation(() => ServiceContractFinishHandoverPayload, {
    description:
      'States that somebody else has taken over. Only now the contract ends, and with it what was promised under it.',
  })
  serviceContractFinishHandover(
    @Arg('input', () => ServiceContractFinishHandoverInput, { description: 'What shall be done.' })
    input: ServiceContractFinishHandoverInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const contract = await findContractToChange(em, input.serviceContractId)
      if (!contract) return refused(refuse('NOT_FOUND'))
      const situation = await contractSituationOf(context, contract.id)
      const reason = input.reason?.trim() || null
      const refusal =
        isContractStale(situation, input.revision) ??
        mayFinishHandover(situation, reason) ??
        (reason ? textFault(reason, 500, 'reason') : null)
      if (refusal) return refused(refusal, { serviceContract: contract })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      contract.finishHandover(situation.today, reason, actor, now)
      await handOn(em, contract)
      await tellContract(em, contract, 'ServiceContractEnded')
      await notifyContract(em, contract, 'HANDOVER_FINISHED', {
        occasion: situation.today,
        isForStreet: true,
      })
      return { serviceContract: contract, errors: [] }
    })
  }
}
