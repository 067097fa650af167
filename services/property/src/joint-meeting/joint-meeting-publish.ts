import { refuse } from '@linli/kernel'
import { act, type Context, type EntityManager, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { holdsPersonalNumber } from '../disclosure/index.ts'
import { noteEvent, Resolution } from '../resolution/index.ts'
import { actorOf } from '../service-standard/index.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import { findMeetingToChange } from './joint-meeting.finding.ts'
import { isStale, mayPublish, type Answer } from './joint-meeting.policy.ts'
import { meetingSituationOf } from './joint-meeting.situation.ts'
import { notifyTable, tellMeeting } from './joint-meeting.telling.ts'
import { JointMeetingType } from './joint-meeting.type.ts'
import { agendaReasonWords, agendaTitle } from './agenda-words.ts'
import { AgendaItem } from './agenda-item.ts'
import type { JointMeeting } from './joint-meeting.ts'
import { MeetingSeat } from './meeting-seat.ts'

@InputType('JointMeetingPublishInput', {
  description:
    'Puts the minutes of a meeting in public for good; a mistake is mended by a note beneath them.',
})
export class JointMeetingPublishInput {
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

@ObjectType('JointMeetingPublishPayload', { description: 'What came of it.' })
class JointMeetingPublishPayload {
  @Field(() => JointMeetingType, {
    nullable: true,
    description: 'The meeting as it is now; empty where it is not yours to see.',
  })
  jointMeeting?: JointMeetingType | null

  @Field(() => [JointMeetingRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: JointMeetingRefusal[]
}

@Resolver()
export class JointMeetingPublish {
  @Mutation(() => JointMeetingPublishPayload, {
    description:
      'Puts the minutes of a meeting in public for good; a mistake is mended by a note beneath them.',
  })
  jointMeetingPublish(
    @Arg('input', () => JointMeetingPublishInput, { description: 'What shall be done.' })
    input: JointMeetingPublishInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const meeting = await findMeetingToChange(em, input.jointMeetingId)
      if (!meeting) return refused(refuse('NOT_FOUND'))
      const refusal =
        mayPublish(await meetingSituationOf(context, meeting)) ??
        isStale(meeting, input.revision) ??
        (await unfinished(em, meeting))
      if (refusal) return refused(refusal, { jointMeeting: meeting })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      meeting.publish(actor, now)
      noteEvent(em, { districtId: meeting.districtId, jointMeetingId: meeting.id }, 'PUBLISHED', actor, now)
      await tellMeeting(em, meeting, 'JointMeetingMinutesPublished')
      await notifyTable(em, meeting, 'MINUTES_PUBLISHED')
      return { jointMeeting: meeting, errors: [] }
    })
  }
}

/** What everybody will read must be whole, and tell nothing about a person. */
async function unfinished(em: EntityManager, { id, venue }: JointMeeting): Promise<Answer> {
  const unknown = await em.count(MeetingSeat, { jointMeetingId: id, status: 'INVITED' })
  if (unknown > 0) return refuse('ATTENDANCE_MISSING', { count: unknown })
  const items = await em.find(AgendaItem, { jointMeetingId: id })
  const open = items.filter(({ status, decision }) => status === 'ON_AGENDA' && !decision).length
  if (open > 0) return refuse('DECISION_MISSING', { count: open })
  const resolutions = await em.find(Resolution, { jointMeetingId: id })
  const told = [
    venue,
    ...resolutions.map(({ text }) => text),
    ...items.flatMap((item) => [
      ...[agendaTitle(item, 'zh-CN'), agendaReasonWords(item, 'zh-CN')],
      ...[item.struckReason ?? '', item.decision ?? ''],
    ]),
  ]
  return told.some(holdsPersonalNumber) ? refuse('MINUTES_PERSONAL') : null
}
