import type { Reader } from '../page/reader.ts'
import type { FollowedRequest } from './steps.tsx'

/** Each time with its deadline in one sentence, and opened, how it came about: to be checked with a calendar. */
export function Clocks({ request, reader }: { request: FollowedRequest; reader: Reader }) {
  const { say, moment } = reader
  const { follow } = say.request
  const { clocks, policy, waitingMinutes } = request
  return (
    <section>
      <h2>{follow.clocks}</h2>
      {clocks.length === 0 && <p>{follow.noClocks}</p>}
      <ul className="clocks">
        {clocks.map((clock) => (
          <li key={`${clock.stage} ${clock.round}`} className={clock.standing.toLowerCase()}>
            <p>
              <strong className="clock-standing">
                <span aria-hidden>{signs[clock.standing]} </span>
                {follow.clockStandings[clock.standing]}
              </strong>{' '}
              {clock.sentence}
              {clock.round > 1 && <span className="note"> {follow.round(clock.round)}</span>}
            </p>
            {clock.restsUntil && <p className="note">{follow.restsUntil(moment(clock.restsUntil))}</p>}
            <details>
              <summary>{follow.parts}</summary>
              <ul>
                {clock.parts.map(({ words, isCounted }) => (
                  <li key={words} className={isCounted ? 'counted' : 'not-counted'}>
                    {words}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      {waitingMinutes !== null && <p>{follow.waited(lengthText(waitingMinutes, reader))}</p>}
      {policy && (
        <p className="note">
          {follow.policy(policy.name)} {policy.isExample && follow.example}
        </p>
      )}
    </section>
  )
}

const signs = { RUNNING: '●', MET: '✓', LATE: '✕', HANDED_BACK: '↩', REPLACED: '→', DROPPED: '–' }

const lengthText = (minutes: number, { say }: Reader) =>
  say.request.follow.hours(Math.floor(minutes / 60), minutes % 60)
