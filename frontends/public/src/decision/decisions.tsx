import type { OwnersDecisionPartsFragment } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'

interface DecisionsProps {
  decisions: readonly OwnersDecisionPartsFragment[]
  reader: Reader
}

/** What owners decided together: carried or not, and why, to the last condition. Nobody's name stands here. */
export function Decisions({ decisions, reader }: DecisionsProps) {
  const { say, day } = reader
  if (decisions.length === 0) return null
  return (
    <section className="ways">
      <h2>{say.decision.title}</h2>
      <p className="note">{say.decision.lead}</p>
      <ul>
        {decisions.map(({ id, reference, matter, decidedOn, outcome, isCarried, supersededBy, tests }) => (
          <li key={id}>
            <p>
              {matter}{' '}
              <span className="note">
                {day(decidedOn)} · {reference}
              </span>
            </p>
            {supersededBy ? (
              <p className="note">{say.decision.corrected}</p>
            ) : (
              <>
                <p>
                  <span aria-hidden>{isCarried ? '✓ ' : '✕ '}</span>
                  {outcome}
                </p>
                <details>
                  <summary>{say.decision.figures}</summary>
                  <ul>
                    {tests.map(({ sentence, isMet }) => (
                      <li key={sentence}>
                        <span aria-hidden>{isMet ? '✓ ' : '✕ '}</span>
                        {sentence}
                      </li>
                    ))}
                  </ul>
                </details>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
