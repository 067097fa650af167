import { refuse } from '@linli/kernel'
import { act, type Context, refused, isIdentity, wake } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from '../service-standard/index.ts'
import { AgendaItem } from './agenda-item.ts'
import { AgendaMinute } from './agenda-minute.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import { findMeetingToChange } from './joint-meeting.finding.ts'
import { isStale, mayWriteMinutes, type Answer } from './joint-meeting.policy.ts'
import { meetingSituationOf } from './joint-meeting.situation.ts'
import { AgendaItemType } from './joint-meeting.type.ts'

@InputType('AgendaItemMinuteInput', {
  description:
    'Writes what was said about an item and what came of it, live. Of two who write at once the second is shown the words of the first.',
})
export class AgendaItemMinuteInput {
  @Field(() => ID, { description: 'The item.' })
  agendaItemId!: string

  @Field(() => Int, { description: 'The revision of its sheet that you were looking at.' })
  revision!: number

  @Field(() => String, { description: 'What was said; for those at the table.' })
  words!: string

  @Field(() => String, { description: 'What came of it; public with the minutes.' })
  decision!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('AgendaItemMinutePayload', { description: 'What came of it.' })
class AgendaItemMinutePayload {
  @Field(() => AgendaItemType, {
    nullable: true,
    description:
      'The item as it is now, with its sheet of the minutes; also where somebody else was quicker.',
  })
  agendaItem?: AgendaItemType | null

  @Field(() => [JointMeetingRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: JointMeetingRefusal[]
}

@Resolver()
export class AgendaItemMinute {
  @Mutation(() => AgendaItemMinutePayload, {
    description:
      'Writes what was said about an item and what came of it, live. Of two who write at once the second is shown the words of the first.',
  })
  agendaItemMinute(
    @Arg('input', () => AgendaItemMinuteInput, { description: 'What shall be done.' })
    input: AgendaItemMinuteInput,
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
      const minute = await em.findOneOrFail(AgendaMinute, { agendaItemId: item.id }, { refresh: true })
      const refusal =
        mayWriteMinutes(await meetingSituationOf(context, meeting)) ??
        (item.status === 'ON_AGENDA' ? null : refuse('ITEM_OFF_AGENDA')) ??
        isStale(minute, input.revision) ??
        lengthFault(input)
      if (refusal) return refused(refusal, { agendaItem: item })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      minute.write(item, input.words.trim(), input.decision.trim(), actor, now)
      wake(em, meeting.id)
      return { agendaItem: item, errors: [] }
    })
  }
}

/** Minutes are read, not filed: a page for an item, and a paragraph for what came of it. */
const longest = { words: 4000, decision: 1000 }

function lengthFault({ words, decision }: AgendaItemMinuteInput): Answer {
  if ([...words].length > longest.words || unreadable.test(words))
    return refuse('INVALID_INPUT', undefined, ['words'])
  const isGood = [...decision].length <= longest.decision && !unreadable.test(decision)
  return isGood ? null : refuse('INVALID_INPUT', undefined, ['decision'])
}

const unreadable = /[^\P{Cc}\n\r\t]|\p{Cs}/u
