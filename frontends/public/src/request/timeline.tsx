import type { Reader } from '../page/reader.ts'
import type { FollowedRequest } from './steps.tsx'

/** What happened, the latest first, in plain words: who by organisation, what, when, and what was said. */
export function Timeline({ request, reader }: { request: FollowedRequest; reader: Reader }) {
  const { say, moment } = reader
  const { follow } = say.request
  return (
    <section>
      <h2>{follow.history}</h2>
      <ol className="timeline">
        {request.events.toReversed().map(({ id, kind, at, until, words, byResident, organisationName }) => (
          <li key={id}>
            <time dateTime={at}>{moment(at)}</time>
            <p>
              {[byResident ? follow.byYou : organisationName, follow.events[kind]].filter(Boolean).join(' ')}
              {until && (kind === 'PLANNED' ? say.colon + moment(until) : ` ${follow.until(moment(until))}`)}
            </p>
            {words && <p className="said">{words}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
