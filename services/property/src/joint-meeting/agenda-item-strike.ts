import { refuse } from '@linli/kernel'
import { act, type Context, type EntityManager, isIdentity, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { noteEvent, Resolution } from '../resolution/index.ts'
import { actorOf, textFault } from '../service-standard/index.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import { findMeetingToChange } from './joint-meeting.finding.ts'
import { mayChangeAgenda } from './joint-meeting.policy.ts'
import { meetingSituationOf } from './joint-meeting.situation.ts'
import { tellMeeting } from './joint-meeting.telling.ts'
import { JointMeetingType } from './joint-meeting.type.ts'
import { agendaTitle } from './agenda-words.ts'
import { AgendaItem } from './agenda-item.ts'

@InputType('AgendaItemStrikeInput', {
  description: 'Strikes an item from the agenda, with a reason that stays beside it.',
})
export class AgendaItemStrikeInput {
  @Field(() => ID, { description: 'The item.' })
  agendaItemId!: string

  @Field(() => String, { description: 'Why it is struck.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('AgendaItemStrikePayload', { description: 'What came of it.' })
class AgendaItemStrikePayload {
  @Field(() => JointMeetingType, {
    nullable: true,
    description: 'The meeting as it is now; empty where it is not yours to see.',
  })
  jointMeeting?: JointMeetingType | null

  @Field(() => [JointMeetingRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: JointMeetingRefusal[]
}

@Resolver()
export class AgendaItemStrike {
  @Mutation(() => AgendaItemStrikePayload, {
    description: 'Strikes an item from the agenda, with a reason that stays beside it.',
  })
  agendaItemStrike(
    @Arg('input', () => AgendaItemStrikeInput, { description: 'What shall be done.' })
    input: AgendaItemStrikeInput,
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
      const refusal =
        mayChangeAgenda(await meetingSituationOf(context, meeting)) ??
        (item.status === 'ON_AGENDA' ? null : refuse('ITEM_OFF_AGENDA')) ??
        ((await isTalkedAbout(em, item)) ? refuse('ITEM_RESOLVED') : null) ??
        textFault(input.reason, 300, 'reason')
      if (refusal) return refused(refusal, { jointMeeting: meeting })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      const reason = input.reason.trim()
      item.strike(reason, actor, now)
      const note = `${agendaTitle(item, 'zh-CN')}：${reason}`
      noteEvent(
        em,
        { districtId: meeting.districtId, jointMeetingId: meeting.id },
        'ITEM_STRUCK',
        actor,
        now,
        { note },
      )
      await tellMeeting(em, meeting, 'JointMeetingChanged')
      return { jointMeeting: meeting, errors: [] }
    })
  }
}

/** What the table has come to a word about cannot be made as if it had never been there. */
async function isTalkedAbout(em: EntityManager, { id, decision }: AgendaItem): Promise<boolean> {
  return Boolean(decision) || (await em.count(Resolution, { agendaItemId: id })) > 0
}
