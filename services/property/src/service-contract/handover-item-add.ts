import { refuse } from '@linli/kernel'
import { act, CivilDay, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, textFault } from '../service-standard/index.ts'
import { ServiceContractRefusal } from './service-contract-refusal.type.ts'
import { findContractToChange } from './service-contract.finding.ts'
import { mayAddItem } from './service-contract.policy.ts'
import { contractSituationOf } from './service-contract.situation.ts'
import { tellContract } from './service-contract.telling.ts'
import { ServiceContractType } from './service-contract.type.ts'

@InputType('HandoverItemAddInput', { description: 'Adds something that must change hands.' })
class HandoverItemAddInput {
  @Field(() => ID, { description: 'The contract.' })
  serviceContractId!: string

  @Field(() => String, { description: 'What it is.' })
  title!: string

  @Field(() => CivilDay, { description: 'By which day it must have changed hands.' })
  dueOn!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('HandoverItemAddPayload', { description: 'What came of it.' })
class HandoverItemAddPayload {
  @Field(() => ServiceContractType, {
    nullable: true,
    description: 'The contract as it is now; empty where it is not yours to see.',
  })
  serviceContract?: ServiceContractType | null

  @Field(() => [ServiceContractRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceContractRefusal[]
}

@Resolver()
export class HandoverItemAdd {
  @Mutation(() => HandoverItemAddPayload, { description: 'Adds something that must change hands.' })
  handoverItemAdd(
    @Arg('input', () => HandoverItemAddInput, { description: 'What shall be done.' })
    input: HandoverItemAddInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const contract = await findContractToChange(em, input.serviceContractId)
      if (!contract) return refused(refuse('NOT_FOUND'))
      const situation = await contractSituationOf(context, contract.id)
      const refusal =
        mayAddItem(situation) ??
        textFault(input.title, 200, 'title') ??
        (input.dueOn < situation.today ? refuse('DAY_PAST', undefined, ['dueOn']) : null) ??
        (contract.items.length >= mostItems ? refuse('INVALID_INPUT', undefined, ['title']) : null)
      if (refusal) return refused(refusal, { serviceContract: contract })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      contract.addItem(input.title.trim(), input.dueOn, { actor, now })
      await tellContract(em, contract, 'ServiceContractHandoverChanged')
      return { serviceContract: contract, errors: [] }
    })
  }
}

/** A list that somebody can still go through with a pencil. */
const mostItems = 60
