import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, textFault } from '../service-standard/index.ts'
import { ServiceContractRefusal } from './service-contract-refusal.type.ts'
import { findContractToChange } from './service-contract.finding.ts'
import { isContractStale, mayCallOffHandover } from './service-contract.policy.ts'
import { contractSituationOf } from './service-contract.situation.ts'
import { tellContract } from './service-contract.telling.ts'
import { ServiceContractType } from './service-contract.type.ts'

@InputType('ServiceContractCallOffHandoverInput', {
  description: 'Calls a handover off: the company goes on serving.',
})
class ServiceContractCallOffHandoverInput {
  @Field(() => ID, { description: 'The contract.' })
  serviceContractId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, { description: 'Why it is called off.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServiceContractCallOffHandoverPayload', { description: 'What came of it.' })
class ServiceContractCallOffHandoverPayload {
  @Field(() => ServiceContractType, {
    nullable: true,
    description: 'The contract as it is now; empty where it is not yours to see.',
  })
  serviceContract?: ServiceContractType | null

  @Field(() => [ServiceContractRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceContractRefusal[]
}

@Resolver()
export class ServiceContractCallOffHandover {
  @Mutation(() => ServiceContractCallOffHandoverPayload, {
    description: 'Calls a handover off: the company goes on serving.',
  })
  serviceContractCallOffHandover(
    @Arg('input', () => ServiceContractCallOffHandoverInput, { description: 'What shall be done.' })
    input: ServiceContractCallOffHandoverInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const contract = await findContractToChange(em, input.serviceContractId)
      if (!contract) return refused(refuse('NOT_FOUND'))
      const situation = await contractSituationOf(context, contract.id)
      const refusal =
        isContractStale(situation, input.revision) ??
        mayCallOffHandover(situation) ??
        textFault(input.reason, 500, 'reason')
      if (refusal) return refused(refusal, { serviceContract: contract })
      const reason = input.reason.trim()
      contract.callOffHandover(situation.today, reason, actorOf(context.viewer), context.time.now())
      await tellContract(em, contract, 'ServiceContractHandoverCalledOff')
      return { serviceContract: contract, errors: [] }
    })
  }
}
