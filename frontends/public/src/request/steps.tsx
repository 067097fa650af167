import type { PublicRequestQuery } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'

export type FollowedRequest = NonNullable<PublicRequestQuery['serviceRequestByCode']>

const order = ['PLACED', 'DISPATCHED', 'ACCEPTED', 'ON_SITE', 'DISPOSED', 'CLOSED'] as const
type Step = (typeof order)[number]

interface StepShown {
  step: Step
  when: string | null
  standing: 'DONE' | 'NOW' | 'AHEAD'
}

/** The steps of a request; those that were left out (answered at once, nobody had to come) are not shown. */
export function stepsOf({ status, events }: Pick<FollowedRequest, 'status' | 'events'>): StepShown[] {
  // Taken back or merged: it went no further than it came.
  const now = order.indexOf(status as Step)
  return order.flatMap((step, at): StepShown[] => {
    const when = events.findLast(({ kind }) => kind === step)?.at ?? null
    if (now >= 0 && at > now) return [{ step, when: null, standing: 'AHEAD' }]
    if (at === now && step !== 'CLOSED') return [{ step, when, standing: 'NOW' }]
    return when ? [{ step, when, standing: 'DONE' }] : []
  })
}

/** How far it has come: a line of steps with their times, told by words and signs and not by colour alone. */
export function Steps({ request, reader }: { request: FollowedRequest; reader: Reader }) {
  const { say, moment } = reader
  const { follow } = say.request
  const standings = { DONE: follow.isDone, NOW: follow.isNow, AHEAD: follow.isAhead }
  const signs = { DONE: '✓', NOW: '●', AHEAD: '○' }
  return (
    <section>
      <h2>{follow.steps}</h2>
      <ol className="steps">
        {stepsOf(request).map(({ step, when, standing }) => (
          <li
            key={step}
            className={standing.toLowerCase()}
            aria-current={standing === 'NOW' ? 'step' : undefined}
          >
            <span className="sign" aria-hidden>
              {signs[standing]}
            </span>
            <span>
              {follow.stepNames[step]}
              <span className="unseen">
                {say.comma}
                {standings[standing]}
              </span>
            </span>
            {when && <time dateTime={when}>{moment(when)}</time>}
          </li>
        ))}
      </ol>
    </section>
  )
}
