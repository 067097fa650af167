import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { holdsPersonalNumber } from '../disclosure/index.ts'
import { noteEvent } from '../resolution/index.ts'
import { actorOf, textFault } from '../service-standard/index.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import { findMeetingToChange } from './joint-meeting.finding.ts'
import { mayAddNote } from './joint-meeting.policy.ts'
import { meetingSituationOf } from './joint-meeting.situation.ts'
import { tellMeeting } from './joint-meeting.telling.ts'
import { JointMeetingType } from './joint-meeting.type.ts'
import { MeetingNote } from './meeting-note.ts'

@InputType('JointMeetingAddNoteInput', {
  description: 'Puts a correction beneath published minutes; they stay as they were.',
})
export class JointMeetingAddNoteInput {
  @Field(() => ID, { description: 'The meeting.' })
  jointMeetingId!: string

  @Field(() => String, { description: 'What is corrected, as everybody reads it.' })
  text!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('JointMeetingAddNotePayload', { description: 'What came of it.' })
class JointMeetingAddNotePayload {
  @Field(() => JointMeetingType, {
    nullable: true,
    description: 'The meeting as it is now; empty where it is not yours to see.',
  })
  jointMeeting?: JointMeetingType | null

  @Field(() => [JointMeetingRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: JointMeetingRefusal[]
}

@Resolver()
export class JointMeetingAddNote {
  @Mutation(() => JointMeetingAddNotePayload, {
    description: 'Puts a correction beneath published minutes; they stay as they were.',
  })
  jointMeetingAddNote(
    @Arg('input', () => JointMeetingAddNoteInput, { description: 'What shall be done.' })
    input: JointMeetingAddNoteInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const meeting = await findMeetingToChange(em, input.jointMeetingId)
      if (!meeting) return refused(refuse('NOT_FOUND'))
      const refusal =
        mayAddNote(await meetingSituationOf(context, meeting)) ??
        textFault(input.text, 1000, 'text') ??
        (holdsPersonalNumber(input.text) ? refuse('MINUTES_PERSONAL', undefined, ['text']) : null)
      if (refusal) return refused(refusal, { jointMeeting: meeting })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      em.persist(MeetingNote.add(meeting, input.text.trim(), actor, now))
      noteEvent(em, { districtId: meeting.districtId, jointMeetingId: meeting.id }, 'NOTE_ADDED', actor, now)
      await tellMeeting(em, meeting, 'JointMeetingNoteAdded')
      return { jointMeeting: meeting, errors: [] }
    })
  }
}
