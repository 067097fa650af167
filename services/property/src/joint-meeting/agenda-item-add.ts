import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { noteEvent } from '../resolution/index.ts'
import { actorOf, textFault } from '../service-standard/index.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import { findMeetingToChange } from './joint-meeting.finding.ts'
import { mayChangeAgenda } from './joint-meeting.policy.ts'
import { meetingSituationOf } from './joint-meeting.situation.ts'
import { tellMeeting } from './joint-meeting.telling.ts'
import { JointMeetingType } from './joint-meeting.type.ts'
import { putOnAgenda } from './agenda.ts'
import { AgendaItem } from './agenda-item.ts'

@InputType('AgendaItemAddInput', {
  description: 'Puts something on the agenda by hand, before the meeting or while it sits.',
})
export class AgendaItemAddInput {
  @Field(() => ID, { description: 'The meeting.' })
  jointMeetingId!: string

  @Field(() => String, { description: 'What it is about.' })
  title!: string

  @Field(() => String, { description: 'Why the table should talk about it.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('AgendaItemAddPayload', { description: 'What came of it.' })
class AgendaItemAddPayload {
  @Field(() => JointMeetingType, {
    nullable: true,
    description: 'The meeting as it is now; empty where it is not yours to see.',
  })
  jointMeeting?: JointMeetingType | null

  @Field(() => [JointMeetingRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: JointMeetingRefusal[]
}

@Resolver()
export class AgendaItemAdd {
  @Mutation(() => AgendaItemAddPayload, {
    description: 'Puts something on the agenda by hand, before the meeting or while it sits.',
  })
  agendaItemAdd(
    @Arg('input', () => AgendaItemAddInput, { description: 'What shall be done.' }) input: AgendaItemAddInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const meeting = await findMeetingToChange(em, input.jointMeetingId)
      if (!meeting) return refused(refuse('NOT_FOUND'))
      const refusal =
        mayChangeAgenda(await meetingSituationOf(context, meeting)) ??
        textFault(input.title, 100, 'title') ??
        textFault(input.reason, 500, 'reason')
      if (refusal) return refused(refusal, { jointMeeting: meeting })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      const position = (await em.count(AgendaItem, { jointMeetingId: meeting.id })) + 1
      const title = input.title.trim()
      const params = { words: input.reason.trim() }
      const said = { title, params, sourceId: null, link: null, raiserId: actor.organisation }
      putOnAgenda(em, meeting, { kind: 'HAND', reason: 'ADDED_BY_HAND', ...said }, position, now, actor)
      noteEvent(
        em,
        { districtId: meeting.districtId, jointMeetingId: meeting.id },
        'ITEM_ADDED',
        actor,
        now,
        { note: title },
      )
      await tellMeeting(em, meeting, 'JointMeetingChanged')
      return { jointMeeting: meeting, errors: [] }
    })
  }
}
