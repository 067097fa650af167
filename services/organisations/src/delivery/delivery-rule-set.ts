import { civilDay, newId, refuse } from '@linli/kernel'
import { act, CivilDay, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { purposes } from '../messages/index.ts'
import { RepeatableInput } from '../refusals/index.ts'
import { takeTurns } from '../tables.ts'
import { Channel } from './channel.ts'
import { maySetDeliveryRule } from './delivery.policy.ts'
import { DeliveryRule } from './delivery-rule.ts'
import { DeliveryRuleError, DeliveryRuleType } from './delivery.type.ts'

@InputType({ description: 'On which channels notices of a purpose shall go out from a day on.' })
class DeliveryRuleSetInput extends RepeatableInput {
  @Field(() => ID, { description: 'The purpose.' })
  purpose!: string

  @Field(() => [Channel], { description: 'The channels; none means under the bell only.' })
  channels!: Channel[]

  @Field(() => CivilDay, { description: 'First day on which it holds; not in the past.' })
  inForceFrom!: string
}

@ObjectType({ description: 'What came of choosing the channels of a purpose.' })
class DeliveryRuleSetPayload {
  @Field(() => DeliveryRuleType, { nullable: true, description: 'The new rule.' })
  rule?: DeliveryRuleType | null

  @Field(() => [DeliveryRuleError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class DeliveryRuleSetResolver {
  @Mutation(() => DeliveryRuleSetPayload, {
    description: 'Chooses the channels of a purpose from a day on; once for each day.',
  })
  deliveryRuleSet(
    @Arg('input', () => DeliveryRuleSetInput, { description: 'What is asked for.' })
    input: DeliveryRuleSetInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { viewer, time } = context
      const { purpose, inForceFrom } = input
      const refusal = maySetDeliveryRule(viewer) ?? refuseRule(input, civilDay(time.now()))
      if (refusal) return refused(refusal)
      await takeTurns(em, `delivery of ${purpose} from ${inForceFrom}`)
      if (await em.findOne(DeliveryRule, { purpose, inForceFrom }))
        return refused(refuse('DAY_TAKEN', undefined, ['inForceFrom']))
      const rule = Object.assign(new DeliveryRule(), {
        id: newId(),
        districtId: viewer.district ?? '',
        inForceFrom,
        purpose,
        channels: [...new Set(input.channels)],
        setBy: viewer.person,
        setInPost: viewer.post,
        setAt: time.now(),
      })
      em.persist(rule)
      return { rule, errors: [] }
    })
  }
}

function refuseRule({ purpose, inForceFrom }: DeliveryRuleSetInput, today: string) {
  if (!Object.hasOwn(purposes, purpose)) return refuse('VALUE_INVALID', undefined, ['purpose'])
  return inForceFrom < today ? refuse('VALUE_INVALID', undefined, ['inForceFrom']) : null
}
