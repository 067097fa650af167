import { CivilDay, DateTime } from '@linli/subgraph'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { actionEnum, refusalType } from '../refusals/index.ts'
import { Channel } from './channel.ts'
import { DeliveryStatus } from './delivery.lifecycle.ts'

registerEnumType(DeliveryStatus, {
  name: 'DeliveryStatus',
  description: 'How far a message has come on its way out of the house.',
  valuesConfig: {
    WAITING: { description: 'It goes out soon, or after the night.' },
    TRYING: { description: 'It is being sent.' },
    SENT: { description: 'The other side has accepted it.' },
    FAILED: { description: 'The other side refused it, or could not be reached for too long.' },
    UNCLEAR: {
      description: 'Nobody knows whether it arrived; it is not sent again, lest somebody get it twice.',
    },
  },
})

@ObjectType('Delivery', { description: 'How far one message has come on its way out of the house.' })
export class DeliveryType {
  @Field(() => ID, { description: 'Names this message.' })
  id!: string

  @Field(() => Channel, { description: 'The way it goes.' })
  channel!: Channel

  @Field(() => DeliveryStatus, { description: 'How far it has come.' })
  status!: DeliveryStatus

  @Field(() => Int, { description: 'How often it has been tried.' })
  attempts!: number

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last tried; empty before the first time.',
  })
  triedAt!: Date | null

  @Field(() => String, {
    nullable: true,
    description: 'What stood in the way; it names no person and no number.',
  })
  problem!: string | null
}

@ObjectType('DeliveryRule', {
  description: 'On which channels notices of one purpose go out in your district today.',
})
export class DeliveryRuleType {
  @Field(() => ID, { description: 'The purpose, as a word for programs.' })
  purpose!: string

  @Field(() => [Channel], {
    description: 'The chosen channels; those that this installation lacks are left out when it is sent.',
  })
  channels!: Channel[]

  @Field(() => CivilDay, {
    nullable: true,
    description:
      'Since when; empty where the district has chosen nothing and the product’s own choice holds.',
  })
  inForceFrom!: string | null

  @Field(() => String, { nullable: true, description: 'The post of whoever chose it.' })
  setInPost!: string | null
}

export const DeliveryRulesAction = actionEnum('DeliveryRules', 'about what goes where', {
  SET: 'Choose the channels of a purpose from a day on.',
})

@ObjectType('DeliveryRules', { description: 'What goes where in your district.' })
export class DeliveryRulesType {
  @Field(() => [Channel], { description: 'The channels that this installation has.' })
  available!: Channel[]
}

@ObjectType('ChannelChoice', { description: 'One of your own channels, and whether it may disturb you.' })
export class ChannelChoiceType {
  @Field(() => Channel, { description: 'The way.' })
  channel!: Channel

  @Field(() => Boolean, { description: 'Whether this installation can send on it.' })
  isAvailable!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Your number or address there, masked; empty where none is on record.',
  })
  maskedAddress!: string | null

  @Field(() => Boolean, { description: 'Whether you want to hear there of your duties only.' })
  isMuted!: boolean
}

export const ChannelChoiceError = refusalType('ChannelChoice', 'choosing a channel', {})

export const GroupRobotAction = actionEnum('GroupRobot', 'with the robot of a group', {
  REMOVE: 'Take it away; nothing more is sent into the group.',
})

@ObjectType('GroupRobot', {
  description: 'A robot that an organisation has put into its group; its key is never shown again.',
})
export class GroupRobotType {
  @Field(() => ID, { description: 'Names this robot.' })
  id!: string

  @Field(() => Int, {
    description: 'Counts the changes; send it back so that nobody overwrites somebody else.',
  })
  revision!: number

  @Field(() => Channel, { description: 'In which of the two programs the group is.' })
  channel!: Channel

  @Field(() => String, { description: 'What you call the group.' })
  name!: string

  @Field(() => DateTime, { description: 'Since when it is on record.' })
  addedAt!: Date
}

export const GroupRobotError = refusalType('GroupRobot', 'an act on the robot of a group', {
  KEY_INVALID: 'The address or key is not one of a group’s robot.',
  TOO_MANY: 'The organisation has as many robots as it may have.',
})

export const DeliveryRuleError = refusalType('DeliveryRule', 'choosing what goes where', {
  DAY_TAKEN: 'For this purpose a choice from that day on is on record already.',
})
