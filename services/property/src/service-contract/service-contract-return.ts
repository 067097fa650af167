import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, textFault } from '../service-standard/index.ts'
import { ContractFiling } from './contract-filing.ts'
import { ServiceContractRefusal } from './service-contract-refusal.type.ts'
import { findContractToChange } from './service-contract.finding.ts'
import { isContractStale, mayReturnFiling } from './service-contract.policy.ts'
import { contractSituationOf } from './service-contract.situation.ts'
import { notifyContract, tellContract } from './service-contract.telling.ts'
import { ServiceContractType } from './service-contract.type.ts'

@InputType('ServiceContractReturnInput', {
  description: 'Sends back what was entered of a contract, with what is wrong in it.',
})
class ServiceContractReturnInput {
  @Field(() => ID, { description: 'The contract.' })
  serviceContractId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, { description: 'What is wrong in it.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServiceContractReturnPayload', { description: 'What came of it.' })
class ServiceContractReturnPayload {
  @Field(() => ServiceContractType, {
    nullable: true,
    description: 'The contract as it is now; empty where it is not yours to see.',
  })
  serviceContract?: ServiceContractType | null

  @Field(() => [ServiceContractRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceContractRefusal[]
}

@Resolver()
export class ServiceContractReturn {
  @Mutation(() => ServiceContractReturnPayload, {
    description: 'Sends back what was entered of a contract, with what is wrong in it.',
  })
  serviceContractReturn(
    @Arg('input', () => ServiceContractReturnInput, { description: 'What shall be done.' })
    input: ServiceContractReturnInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const contract = await findContractToChange(em, input.serviceContractId)
      if (!contract) return refused(refuse('NOT_FOUND'))
      const situation = await contractSituationOf(context, contract.id)
      const refusal =
        isContractStale(situation, input.revision) ??
        mayReturnFiling(situation) ??
        textFault(input.reason, 500, 'reason')
      const { proposal } = situation.contract
      if (refusal || !proposal) return refused(refusal, { serviceContract: contract })
      const filing = await em.findOneOrFail(ContractFiling, { id: proposal.id })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      const reason = input.reason.trim()
      filing.return(actor, now, reason)
      contract.returnFiling(reason, actor, now)
      await tellContract(em, contract, 'ServiceContractReturned')
      await notifyContract(em, contract, 'CONTRACT_RETURNED', { occasion: filing.id, params: { reason } })
      return { serviceContract: contract, errors: [] }
    })
  }
}
