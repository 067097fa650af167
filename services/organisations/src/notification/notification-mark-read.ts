import { refuse } from '@linli/kernel'
import { act, findVisible, refused, wake, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { RepeatableInput } from '../refusals/index.ts'
import { notificationById } from './notification.rows.ts'
import { Notification } from './notification.ts'
import { NotificationError, NotificationType } from './notification.type.ts'
import { bellOf } from './take-notice.ts'

@InputType({ description: 'Which notification you have seen.' })
class NotificationMarkReadInput extends RepeatableInput {
  @Field(() => ID, { description: 'The notification.' })
  notificationId!: string
}

@ObjectType({ description: 'What came of marking a notification as seen.' })
class NotificationMarkReadPayload {
  @Field(() => NotificationType, { nullable: true, description: 'The notification as it is now.' })
  notification?: NotificationType | null

  @Field(() => [NotificationError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class NotificationMarkReadResolver {
  @Mutation(() => NotificationMarkReadPayload, {
    description: 'Marks one of your notifications as seen; a second time changes nothing.',
  })
  notificationMarkRead(
    @Arg('input', () => NotificationMarkReadInput, { description: 'What is asked for.' })
    input: NotificationMarkReadInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      if (context.viewer.isAnonymous) return refused(refuse('NOT_SIGNED_IN'))
      const found = await findVisible(em, Notification, input.notificationId)
      if (!found) return refused(refuse('NOT_FOUND'))
      found.markRead(context.time.now())
      await em.flush()
      wake(em, bellOf(found.personId))
      return { notification: await notificationById(context).load(found.id), errors: [] }
    })
  }
}
