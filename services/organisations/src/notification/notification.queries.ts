import { createConnectionType, live, page, type Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import {
  countUnread,
  notificationById,
  selectNotifications,
  type NotificationRow,
} from './notification.rows.ts'
import { NotificationBellType, NotificationType } from './notification.type.ts'
import { bellOf } from './take-notice.ts'
import { purposeOf, wordsOf } from './words-of.ts'

const NotificationConnection = createConnectionType('Notification', () => NotificationType)

/** How many a glance at the bell shows. */
const glance = 8

@Resolver(() => NotificationType)
export class NotificationResolver {
  @Query(() => NotificationType, { nullable: true, description: 'One of your notifications.' })
  notification(@Arg('id', () => ID, { description: 'Which one.' }) id: string, @Ctx() context: Context) {
    return notificationById(context).load(id)
  }

  @Query(() => NotificationConnection, {
    description: 'What you have to know or do, the latest first; your own in every seat, and nobody else’s.',
  })
  notifications(
    @Arg('unreadOnly', () => Boolean, {
      nullable: true,
      description: 'Only what you have not seen yet.',
    })
    unreadOnly: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    let found = selectNotifications(em, viewer.person)
    if (unreadOnly) found = found.where('notification.read_at', 'is', null)
    const order = { columns: ['notification.told_at', 'notification.id'], direction: 'desc' } as const
    return page(found, { first, after }, order)
  }

  @FieldResolver(() => String, { description: 'It in a few words.' })
  title(@Root() notification: NotificationRow, @Ctx() { language }: Context) {
    return wordsOf(notification, language).title
  }

  @FieldResolver(() => String, { description: 'It in a sentence that can stand alone.' })
  text(@Root() notification: NotificationRow, @Ctx() { language }: Context) {
    return wordsOf(notification, language).text
  }

  @FieldResolver(() => Boolean, { description: 'Whether you have to do something.' })
  isDuty(@Root() { purpose }: NotificationRow) {
    return purposeOf(purpose).isDuty
  }
}

@Resolver(() => NotificationBellType)
export class NotificationBellResolver {
  @Query(() => NotificationBellType, {
    nullable: true,
    description: 'Your bell; empty without an account.',
  })
  notificationBell(@Ctx() { em, viewer }: Context) {
    return bell(em, viewer.person)
  }

  @Subscription(() => NotificationBellType, {
    nullable: true,
    description: 'Your bell again each time it rings or something is seen.',
    subscribe: ({ context }) =>
      live(context as Context, bellOf((context as Context).viewer.person ?? 'nobody')),
  })
  notificationBellRang(@Ctx() { em, viewer }: Context) {
    return bell(em, viewer.person)
  }

  @FieldResolver(() => [NotificationType], { description: 'The latest few, seen or not.' })
  latest(@Ctx() { em, viewer }: Context) {
    return selectNotifications(em, viewer.person)
      .orderBy('notification.told_at', 'desc')
      .orderBy('notification.id', 'desc')
      .limit(glance)
      .execute()
  }
}

async function bell(em: Context['em'], person: string | null) {
  return person ? { unreadCount: await countUnread(em, person) } : null
}
