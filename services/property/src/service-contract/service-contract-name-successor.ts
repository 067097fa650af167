import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from '../service-standard/index.ts'
import { ServiceContractRefusal } from './service-contract-refusal.type.ts'
import { findContractToChange } from './service-contract.finding.ts'
import { isContractStale, mayNameSuccessor } from './service-contract.policy.ts'
import { contractSituationOf } from './service-contract.situation.ts'
import { tellContract } from './service-contract.telling.ts'
import { ServiceContractType } from './service-contract.type.ts'
import { successorFaultOf, successorName, successorOf } from './successor.ts'

@InputType('ServiceContractNameSuccessorInput', {
  description: 'Names who serves next: a company, or nobody because the owners or the community take over.',
})
class ServiceContractNameSuccessorInput {
  @Field(() => ID, { description: 'The contract.' })
  serviceContractId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

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

@ObjectType('ServiceContractNameSuccessorPayload', { description: 'What came of it.' })
class ServiceContractNameSuccessorPayload {
  @Field(() => ServiceContractType, {
    nullable: true,
    description: 'The contract as it is now; empty where it is not yours to see.',
  })
  serviceContract?: ServiceContractType | null

  @Field(() => [ServiceContractRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceContractRefusal[]
}

@Resolver()
export class ServiceContractNameSuccessor {
  @Mutation(() => ServiceContractNameSuccessorPayload, {
    description: 'Names who serves next: a company, or nobody because the owners or the community take over.',
  })
  serviceContractNameSuccessor(
    @Arg('input', () => ServiceContractNameSuccessorInput, { description: 'What shall be done.' })
    input: ServiceContractNameSuccessorInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const contract = await findContractToChange(em, input.serviceContractId)
      if (!contract) return refused(refuse('NOT_FOUND'))
      const situation = await contractSituationOf(context, contract.id)
      const successor = successorOf(input)
      const refusal =
        isContractStale(situation, input.revision) ??
        mayNameSuccessor(situation) ??
        (successor ? null : refuse('SUCCESSOR_MISSING', undefined, ['successorCompanyId'])) ??
        (await successorFaultOf(em, successor, contract))
      if (refusal) return refused(refusal, { serviceContract: contract })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      contract.nameSuccessor(successor, await successorName(em, successor), actor, now)
      await tellContract(em, contract, 'ServiceContractHandoverChanged')
      return { serviceContract: contract, errors: [] }
    })
  }
}
