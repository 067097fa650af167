import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { noteEvent, notifyOfResolution, Resolution, tellResolution } from '../resolution/index.ts'
import { actorOf } from '../service-standard/index.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import { findMeetingToChange } from './joint-meeting.finding.ts'
import { isStale, mayClose } from './joint-meeting.policy.ts'
import { meetingSituationOf } from './joint-meeting.situation.ts'
import { tellMeeting } from './joint-meeting.telling.ts'
import { JointMeetingType } from './joint-meeting.type.ts'
import { AgendaItem } from './agenda-item.ts'
import { MeetingTopic } from './meeting-topic.ts'

@InputType('JointMeetingCloseInput', {
  description: 'Ends a meeting: its resolutions become tasks of their owners, its topics count as discussed.',
})
export class JointMeetingCloseInput {
  @Field(() => ID, { description: 'The meeting.' })
  jointMeetingId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('JointMeetingClosePayload', { description: 'What came of it.' })
class JointMeetingClosePayload {
  @Field(() => JointMeetingType, {
    nullable: true,
    description: 'The meeting as it is now; empty where it is not yours to see.',
  })
  jointMeeting?: JointMeetingType | null

  @Field(() => [JointMeetingRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: JointMeetingRefusal[]
}

@Resolver()
export class JointMeetingClose {
  @Mutation(() => JointMeetingClosePayload, {
    description:
      'Ends a meeting: its resolutions become tasks of their owners, its topics count as discussed.',
  })
  jointMeetingClose(
    @Arg('input', () => JointMeetingCloseInput, { description: 'What shall be done.' })
    input: JointMeetingCloseInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const meeting = await findMeetingToChange(em, input.jointMeetingId)
      if (!meeting) return refused(refuse('NOT_FOUND'))
      const refusal = mayClose(await meetingSituationOf(context, meeting)) ?? isStale(meeting, input.revision)
      if (refusal) return refused(refusal, { jointMeeting: meeting })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      meeting.close(now)
      const items = await em.find(AgendaItem, {
        jointMeetingId: meeting.id,
        status: 'ON_AGENDA',
        sourceKind: 'TOPIC',
      })
      const topicIds = items.flatMap(({ sourceId }) => sourceId ?? [])
      for (const topic of await em.find(MeetingTopic, { id: { $in: topicIds }, status: 'OPEN' }))
        topic.discuss(now)
      const about = { districtId: meeting.districtId, jointMeetingId: meeting.id }
      noteEvent(em, about, 'CLOSED', actor, now)
      for (const resolution of await em.find(Resolution, { jointMeetingId: meeting.id, status: 'NOTED' })) {
        resolution.begin(now)
        noteEvent(em, { ...about, resolutionId: resolution.id }, 'RESOLUTION_BEGUN', actor, now)
        await tellResolution(em, resolution, 'ResolutionBegun')
        await notifyOfResolution(em, resolution, 'RESOLUTION_SET', { organisations: [resolution.ownerId] })
      }
      await tellMeeting(em, meeting, 'JointMeetingClosed')
      return { jointMeeting: meeting, errors: [] }
    })
  }
}
