import { loader, type Context } from '@linli/subgraph'
import { civilDay } from '@linli/kernel'
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { NotificationType, purposeOf } from '../notification/index.ts'
import { personById } from '../person/index.ts'
import { allowed } from '../refusals/index.ts'
import { anyOf, rows } from '../tables.ts'
import { personalChannels, type PersonalChannel } from './channel.ts'
import { maySetDeliveryRule } from './delivery.policy.ts'
import { deliveryRulesOn, type RuleInForce } from './delivery-rules-on.ts'
import {
  ChannelChoiceType,
  DeliveryRulesAction,
  DeliveryRulesType,
  DeliveryRuleType,
  DeliveryType,
} from './delivery.type.ts'
import { selectDeliveries, type DeliveryRow } from './delivery.rows.ts'
import { availableChannels, messageSettingsOf } from './message-settings.ts'

@Resolver(() => DeliveryRulesType)
export class DeliveryRulesResolver {
  @Query(() => DeliveryRulesType, {
    nullable: true,
    description: 'What goes where in your district; empty without a seat in one.',
  })
  deliveryRules(@Ctx() { viewer, service }: Context) {
    return viewer.district ? { available: availableChannels(messageSettingsOf(service)) } : null
  }

  @FieldResolver(() => [DeliveryRuleType], { description: 'The rule of every purpose, as it holds today.' })
  rules(@Ctx() { em, viewer, time }: Context) {
    return viewer.district ? deliveryRulesOn(em, viewer.district, civilDay(time.now())) : []
  }

  @FieldResolver(() => [DeliveryRulesAction], {
    description: 'What you can do with them from the seat you act in.',
  })
  availableActions(@Ctx() { viewer }: Context) {
    return allowed({ SET: maySetDeliveryRule(viewer) })
  }
}

@Resolver(() => DeliveryRuleType)
export class DeliveryRuleResolver {
  @FieldResolver(() => String, { description: 'What notices of this purpose are about.' })
  title(@Root() { purpose }: RuleInForce, @Ctx() { language }: Context) {
    return purposeOf(purpose)[language].name
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether somebody has to do something, so that it goes out also to those who asked for quiet.',
  })
  isDuty(@Root() { purpose }: RuleInForce) {
    return purposeOf(purpose).isDuty
  }
}

@Resolver()
export class ChannelChoicesResolver {
  @Query(() => [ChannelChoiceType], { description: 'Your own channels; none without an account.' })
  async myChannels(@Ctx() context: Context): Promise<ChannelChoiceType[]> {
    const { em, viewer, service } = context
    if (!viewer.person) return []
    const person = await personById(context).load(viewer.person)
    const choice = await rows(em)
      .selectFrom('channel_choice')
      .where('id', '=', viewer.person)
      .select('muted')
      .executeTakeFirst()
    const available = availableChannels(messageSettingsOf(service))
    const address: Record<PersonalChannel, string | null> = {
      SMS: person?.maskedPhone ?? null,
      EMAIL: person?.maskedEmail ?? null,
    }
    return personalChannels.map((channel) => ({
      channel,
      isAvailable: available.includes(channel),
      maskedAddress: address[channel],
      isMuted: choice?.muted.includes(channel) ?? false,
    }))
  }
}

const deliveriesOfNotice = (context: Context) =>
  loader<DeliveryRow[]>(context, 'own deliveries of notice', async (ids) => {
    const found = await selectDeliveries(context.em)
      .where('notice_id', '=', anyOf(ids))
      .where('person_id', 'is not', null)
      .orderBy('id')
      .execute()
    return Map.groupBy(found, (row) => row.noticeId)
  })

@Resolver(() => NotificationType)
export class NotificationDeliveriesResolver {
  @FieldResolver(() => [DeliveryType], { description: 'The messages that went out to you because of it.' })
  async deliveries(@Root() { noticeId }: { noticeId: string }, @Ctx() context: Context) {
    return (await deliveriesOfNotice(context).load(noticeId)) ?? []
  }
}
