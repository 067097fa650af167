import { DateTime } from '@linli/subgraph'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { refusalType } from '../refusals/index.ts'

@ObjectType('Notification', { description: 'Something that you have to know or do.' })
export class NotificationType {
  @Field(() => ID, { description: 'Names this entry of your list.' })
  id!: string

  @Field(() => DateTime, { description: 'When it happened.' })
  toldAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When you saw it; empty until then.' })
  readAt!: Date | null

  @Field(() => String, { description: 'What it is about, as a word for programs.' })
  purpose!: string

  @Field(() => String, { description: 'Where to go on: a path inside the product.' })
  link!: string

  @Field(() => String, {
    nullable: true,
    description:
      'A short path that everybody may open, to pass it on to a group; empty where nothing is public.',
  })
  publicLink!: string | null
}

@ObjectType('NotificationBell', { description: 'What the bell at the top of every page shows.' })
export class NotificationBellType {
  @Field(() => Int, { description: 'How many you have not seen yet.' })
  unreadCount!: number
}

export const NotificationError = refusalType('Notification', 'marking a notification', {})
