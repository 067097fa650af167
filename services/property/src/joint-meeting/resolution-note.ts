import { refuse } from '@linli/kernel'
import { act, type Context, refused, CivilDay, isIdentity } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { Resolution } from '../resolution/index.ts'
import { actorOf, textFault } from '../service-standard/index.ts'
import { meetingPlace } from './agenda.ts'
import { AgendaItem } from './agenda-item.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import { findMeetingToChange } from './joint-meeting.finding.ts'
import { mayResolve, type Answer } from './joint-meeting.policy.ts'
import { meetingSituationOf, typeOf } from './joint-meeting.situation.ts'
import { tellMeeting } from './joint-meeting.telling.ts'
import type { JointMeeting } from './joint-meeting.ts'
import { JointMeetingType } from './joint-meeting.type.ts'
import { readMeetingRules } from './meeting-rule.ts'

@InputType('ResolutionNoteInput', {
  description:
    'Notes what the table resolves about an item: a task with exactly one owner and a day. It takes effect when the meeting ends.',
})
export class ResolutionNoteInput {
  @Field(() => ID, { description: 'The item.' })
  agendaItemId!: string

  @Field(() => String, { description: 'What has to be done.' })
  text!: string

  @Field(() => ID, { description: 'The one organisation that has to do it; it sits at the table.' })
  ownerId!: string

  @Field(() => ID, {
    nullable: true,
    description:
      'The body that is asked whether it is done; whoever raised the item, or called the meeting, if left out.',
  })
  raiserId?: string | null

  @Field(() => CivilDay, { description: 'The last day on which it is in time.' })
  dueOn!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ResolutionNotePayload', { description: 'What came of it.' })
class ResolutionNotePayload {
  @Field(() => JointMeetingType, {
    nullable: true,
    description: 'The meeting as it is now; empty where it is not yours to see.',
  })
  jointMeeting?: JointMeetingType | null

  @Field(() => [JointMeetingRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: JointMeetingRefusal[]
}

@Resolver()
export class ResolutionNote {
  @Mutation(() => ResolutionNotePayload, {
    description:
      'Notes what the table resolves about an item: a task with exactly one owner and a day. It takes effect when the meeting ends.',
  })
  resolutionNote(
    @Arg('input', () => ResolutionNoteInput, { description: 'What shall be done.' })
    input: ResolutionNoteInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const seen = isIdentity(input.agendaItemId)
        ? await em.findOne(AgendaItem, { id: input.agendaItemId })
        : null
      const meeting = seen && (await findMeetingToChange(em, seen.jointMeetingId))
      // Read again behind the lock: somebody may have been quicker.
      const item = meeting && (await em.findOne(AgendaItem, { id: seen.id }, { refresh: true }))
      if (!meeting || !item) return refused(refuse('NOT_FOUND'))
      const raiserId = input.raiserId ?? item.raiserId ?? meeting.convenerId
      const refusal =
        mayResolve(await meetingSituationOf(context, meeting)) ??
        (item.status === 'ON_AGENDA' ? null : refuse('ITEM_OFF_AGENDA')) ??
        textFault(input.text, 500, 'text') ??
        taskFault(input, meeting, raiserId)
      if (refusal) return refused(refusal, { jointMeeting: meeting })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      const rules = await readMeetingRules(em, meeting.districtId)
      const rule = rules.on(await typeOf(em, meetingPlace(meeting)), meeting.heldOn)
      const others = await em.find(
        Resolution,
        { jointMeetingId: meeting.id },
        { orderBy: { serial: 'desc' }, limit: 1 },
      )
      const serial = (others[0]?.serial ?? 0) + 1
      const task = { text: input.text.trim(), ownerId: input.ownerId, raiserId, dueOn: input.dueOn }
      em.persist(Resolution.note(meeting, item.id, serial, task, rule, actor, now))
      await tellMeeting(em, meeting, 'JointMeetingChanged')
      return { jointMeeting: meeting, errors: [] }
    })
  }
}

/** One owner, somebody else who says that it is done, and a day to come. */
function taskFault(
  { ownerId, dueOn }: ResolutionNoteInput,
  { invitedIds, heldOn }: JointMeeting,
  raiserId: string,
): Answer {
  if (!invitedIds.includes(ownerId)) return refuse('OWNER_NOT_INVITED', undefined, ['ownerId'])
  if (!invitedIds.includes(raiserId)) return refuse('RAISER_NOT_INVITED', undefined, ['raiserId'])
  if (ownerId === raiserId) return refuse('RAISER_IS_OWNER', undefined, ['raiserId'])
  return dueOn >= heldOn ? null : refuse('DUE_DAY_PAST', undefined, ['dueOn'])
}
