import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, fileFault, textFault } from '../service-standard/index.ts'
import { ServiceContractRefusal } from './service-contract-refusal.type.ts'
import { findContractToChange } from './service-contract.finding.ts'
import { mayTickItem, sideOf } from './service-contract.policy.ts'
import { contractSituationOf } from './service-contract.situation.ts'
import { tellContract } from './service-contract.telling.ts'
import { ServiceContractType } from './service-contract.type.ts'

@InputType('HandoverItemTickInput', {
  description:
    'Ticks a thing that changes hands: as given by the company that leaves, or as received by everybody else.',
})
class HandoverItemTickInput {
  @Field(() => ID, { description: 'The contract.' })
  serviceContractId!: string

  @Field(() => ID, { description: 'The thing.' })
  handoverItemId!: string

  @Field(() => String, { nullable: true, description: 'What is to be remarked, such as what is missing.' })
  remark?: string | null

  @Field(() => ID, { nullable: true, description: 'A list, a photograph or a receipt.' })
  fileId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('HandoverItemTickPayload', { description: 'What came of it.' })
class HandoverItemTickPayload {
  @Field(() => ServiceContractType, {
    nullable: true,
    description: 'The contract as it is now; empty where it is not yours to see.',
  })
  serviceContract?: ServiceContractType | null

  @Field(() => [ServiceContractRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceContractRefusal[]
}

@Resolver()
export class HandoverItemTick {
  @Mutation(() => HandoverItemTickPayload, {
    description:
      'Ticks a thing that changes hands: as given by the company that leaves, or as received by everybody else.',
  })
  handoverItemTick(
    @Arg('input', () => HandoverItemTickInput, { description: 'What shall be done.' })
    input: HandoverItemTickInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const contract = await findContractToChange(em, input.serviceContractId)
      if (!contract) return refused(refuse('NOT_FOUND'))
      const situation = await contractSituationOf(context, contract.id)
      const item = contract.items.getItems().find(({ id }) => id === input.handoverItemId)
      const remark = input.remark?.trim() || null
      const gives = sideOf(situation) === 'GIVES'
      const isTicked = item && (gives ? item.handedOverAt : item.receivedAt)
      const refusal =
        mayTickItem(situation) ??
        (item ? null : refuse('NOT_FOUND')) ??
        (isTicked ? refuse('ALREADY_TICKED') : null) ??
        (remark ? textFault(remark, 500, 'remark') : null) ??
        (await fileFault(em, input.fileId))
      if (refusal || !item) return refused(refusal, { serviceContract: contract })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      const detail = { remark, fileId: input.fileId ?? null }
      if (gives) contract.handOverItem(item, detail, actor, now)
      else contract.receiveItem(item, detail, actor, now)
      await tellContract(em, contract, 'ServiceContractHandoverChanged')
      return { serviceContract: contract, errors: [] }
    })
  }
}
