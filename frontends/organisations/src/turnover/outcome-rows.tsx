import { StatusTag } from '@linli/ui'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { AppointmentRowFragment, TurnoverDeed } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import '../appointments/line.css'

export const turnoverOutcome = graphql(/* GraphQL */ `
  fragment TurnoverOutcome on TurnoverRow {
    appointmentId
    errors {
      code
      message
    }
  }
`)

interface OutcomeRowsProps {
  terms: readonly AppointmentRowFragment[]
  rows: readonly FragmentType<typeof turnoverOutcome>[]
  /** Whether it was done, or only looked at. */
  isDone: boolean
  deed: TurnoverDeed
}

/** What happens to each of the chosen terms, or why it stays. */
export function OutcomeRows({ terms, rows, isDone, deed }: OutcomeRowsProps) {
  const say = useSay()
  return (
    <ul className="organisations-bodies" aria-label={say(isDone ? 'turnover.done' : 'turnover.wouldBe')}>
      {readFragment(turnoverOutcome, rows).map(({ appointmentId, errors }) => {
        const term = terms.find(({ id }) => id === appointmentId)
        return (
          <li key={appointmentId}>
            <span className="organisations-line">
              {[term?.person?.maskedName, term?.post?.name].filter(Boolean).join(' · ')}
              {errors.length === 0 ? (
                <StatusTag tone={isDone ? 'kept' : 'working'}>
                  {say(isDone ? 'turnover.rowDone' : `turnoverWould.${deed}`)}
                </StatusTag>
              ) : (
                <StatusTag tone="late">{say('turnover.stays')}</StatusTag>
              )}
            </span>
            {errors.map(({ code, message }) => (
              <p key={code} className="linli-note">
                {message}
              </p>
            ))}
          </li>
        )
      })}
    </ul>
  )
}
