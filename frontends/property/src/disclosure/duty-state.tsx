import { formatDay, StatusTag, useReader, type Tone } from '@linli/ui'
import type { DisclosureDutyState } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const tones: Record<DisclosureDutyState, Tone> = {
  LATE: 'late',
  DUE: 'soon',
  AHEAD: 'calm',
  DONE: 'kept',
  LAPSED: 'calm',
}

/** Where a duty stands, in a word with its sign. */
export function DutyState({ state }: { state: DisclosureDutyState }) {
  const say = useSay()
  return <StatusTag tone={tones[state]}>{say(`disclosure.state.${state}`)}</StatusTag>
}

interface DutyDaysProps {
  duty: { state: DisclosureDutyState; opensOn: string; dueOn: string; fulfilledOn?: string | null }
}

/** By when, or when it was done, in a sentence. */
export function DutyDays({ duty: { state, opensOn, dueOn, fulfilledOn } }: DutyDaysProps) {
  const say = useSay()
  const { language } = useReader()
  const day = (civilDay: string) => formatDay(civilDay, language)
  if (fulfilledOn) return <>{say('disclosure.doneOn', { day: day(fulfilledOn), due: day(dueOn) })}</>
  if (state === 'AHEAD') return <>{say('disclosure.opensOn', { day: day(opensOn), due: day(dueOn) })}</>
  return <>{say('disclosure.dueBy', { due: day(dueOn) })}</>
}
