import { Deadline, formatMoment, StatusTag, useReader, type Tone } from '@linli/ui'
import type { RequestDeskFragment, ResponseClockStanding } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const tones: Readonly<Record<ResponseClockStanding, Tone>> = {
  RUNNING: 'working',
  MET: 'kept',
  LATE: 'late',
  HANDED_BACK: 'calm',
  REPLACED: 'calm',
  DROPPED: 'calm',
}

/** Each clock with its deadline in a sentence; opened, how it came about, to be checked with a calendar in hand. */
export function ClockList({ clocks }: { clocks: RequestDeskFragment['clocks'] }) {
  const say = useSay()
  const { language } = useReader()
  if (clocks.length === 0) return <p>{say('request.clocks.none')}</p>
  return (
    <ol className="property-clocks">
      {clocks.map(({ stage, round, standing, dueAt, endedAt, restsUntil, sentence, parts }) => (
        <li key={`${stage} ${round}`}>
          <div className="property-clock-head">
            <strong>{round > 1 ? say('request.clocks.round', { stage, count: round }) : stage}</strong>
            <StatusTag tone={tones[standing]}>{say(`request.clocks.standing.${standing}`)}</StatusTag>
            {standing === 'RUNNING' && <Deadline at={dueAt} />}
            {endedAt && <span className="linli-note">{formatMoment(endedAt, language)}</span>}
          </div>
          <p className="linli-note">{sentence}</p>
          {restsUntil && <p>{say('request.clocks.rests', { until: formatMoment(restsUntil, language) })}</p>}
          <details>
            <summary>{say('request.clocks.why')}</summary>
            <ol className="property-clock-parts">
              {parts.map(({ words, isCounted }) => (
                <li key={words} data-counted={isCounted || undefined}>
                  {words}
                </li>
              ))}
            </ol>
          </details>
        </li>
      ))}
    </ol>
  )
}
