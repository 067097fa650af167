import { refuse } from '@linli/kernel'
import { act, DateTime, refused, wake, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { RepeatableInput } from '../refusals/index.ts'
import { countUnread } from './notification.rows.ts'
import { rows } from '../tables.ts'
import { NotificationBellType, NotificationError } from './notification.type.ts'
import { bellOf } from './take-notice.ts'

@InputType({ description: 'Up to when you have seen everything.' })
class NotificationMarkAllReadInput extends RepeatableInput {
  @Field(() => DateTime, {
    description: 'The moment of the latest one that you saw; what has come since stays unseen.',
  })
  toldUntil!: Date
}

@ObjectType({ description: 'What came of marking all notifications as seen.' })
class NotificationMarkAllReadPayload {
  @Field(() => NotificationBellType, { nullable: true, description: 'Your bell as it is now.' })
  bell?: NotificationBellType | null

  @Field(() => [NotificationError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class NotificationMarkAllReadResolver {
  @Mutation(() => NotificationMarkAllReadPayload, {
    description: 'Marks all your notifications up to a moment as seen.',
  })
  notificationMarkAllRead(
    @Arg('input', () => NotificationMarkAllReadInput, { description: 'What is asked for.' })
    input: NotificationMarkAllReadInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { viewer, time } = context
      if (viewer.isAnonymous || !viewer.person) return refused(refuse('NOT_SIGNED_IN'))
      await rows(em)
        .updateTable('notification')
        .set({ read_at: time.now().toISOString() })
        .where('person_id', '=', viewer.person)
        .where('read_at', 'is', null)
        .where('told_at', '<=', input.toldUntil.toISOString())
        .execute()
      wake(em, bellOf(viewer.person))
      return { bell: { unreadCount: await countUnread(em, viewer.person) }, errors: [] }
    })
  }
}
