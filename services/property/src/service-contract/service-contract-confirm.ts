import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from '../service-standard/index.ts'
import { ContractFiling } from './contract-filing.ts'
import { watchTerm } from './contract-term.ts'
import { ServiceContractRefusal } from './service-contract-refusal.type.ts'
import { findContractToChange } from './service-contract.finding.ts'
import { isContractStale, mayConfirmFiling } from './service-contract.policy.ts'
import { contractSituationOf } from './service-contract.situation.ts'
import { notifyContract, tellContract } from './service-contract.telling.ts'
import { ServiceContractType } from './service-contract.type.ts'

@InputType('ServiceContractConfirmInput', {
  description: 'Confirms that what was entered is what stands on paper, and puts it on file 备案.',
})
class ServiceContractConfirmInput {
  @Field(() => ID, { description: 'The contract.' })
  serviceContractId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => ID, { description: 'What was entered, as you have read it.' })
  contractFilingId!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServiceContractConfirmPayload', { description: 'What came of it.' })
class ServiceContractConfirmPayload {
  @Field(() => ServiceContractType, {
    nullable: true,
    description: 'The contract as it is now; empty where it is not yours to see.',
  })
  serviceContract?: ServiceContractType | null

  @Field(() => [ServiceContractRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceContractRefusal[]
}

@Resolver()
export class ServiceContractConfirm {
  @Mutation(() => ServiceContractConfirmPayload, {
    description: 'Confirms that what was entered is what stands on paper, and puts it on file 备案.',
  })
  serviceContractConfirm(
    @Arg('input', () => ServiceContractConfirmInput, { description: 'What shall be done.' })
    input: ServiceContractConfirmInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const contract = await findContractToChange(em, input.serviceContractId)
      if (!contract) return refused(refuse('NOT_FOUND'))
      const situation = await contractSituationOf(context, contract.id)
      const { proposal } = situation.contract
      const isAnother = proposal !== null && proposal.id !== input.contractFilingId
      const refusal =
        isContractStale(situation, input.revision) ??
        mayConfirmFiling(situation) ??
        (isAnother ? refuse('CONFLICT') : null)
      if (refusal || !proposal) return refused(refusal, { serviceContract: contract })
      const filing = await em.findOneOrFail(ContractFiling, { id: proposal.id })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      for (const former of await em.find(ContractFiling, {
        ...{ serviceContract: contract.id, status: 'CONFIRMED', isRenewal: filing.isRenewal },
      })) {
        former.replace()
      }
      filing.confirm(actor, now)
      contract.takeFiling(filing, situation.today, actor, now)
      await watchTerm(em, contract, filing, now)
      await tellContract(em, contract, 'ServiceContractConfirmed', { termTo: filing.termTo })
      await notifyContract(em, contract, 'CONTRACT_CONFIRMED', {
        occasion: filing.id,
        params: { number: filing.number },
      })
      return { serviceContract: contract, errors: [] }
    })
  }
}
