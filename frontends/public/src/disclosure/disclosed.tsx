import type { DisclosureStandingPartsFragment } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'

/** What the company has told the owners here, kind by kind: when, what comes next, and what is late. */
export function Disclosed({
  standings,
  reader,
}: {
  standings: readonly DisclosureStandingPartsFragment[]
  reader: Reader
}) {
  const { say, day, dayOf, link } = reader
  if (standings.length === 0) return null
  return (
    <section id="disclosures" className="ways">
      <h2>{say.disclosure.title}</h2>
      <ul>
        {standings.map(({ kind, latest, next, lateCount }) => (
          <li key={kind}>
            {latest?.publicPath ? (
              <a href={link(latest.publicPath)}>{latest.title}</a>
            ) : (
              <span>{say.disclosure.kinds[kind]}</span>
            )}
            <span className="note">
              {' '}
              {latest?.publishedAt && say.disclosure.publishedOn(dayOf(latest.publishedAt))}
              {!latest && !lateCount && next && say.disclosure.dueFirst(day(next.dueOn))}
            </span>
            {lateCount > 0 && next && (
              <p className="late">
                <span aria-hidden>✕ </span>
                {next.title} {say.disclosure.late(day(next.dueOn))}
                {lateCount > 1 && ` ${say.disclosure.moreLate(lateCount - 1)}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
