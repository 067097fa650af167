import { TypeBadge } from '../estate/type-badge.tsx'
import type { StandardStandingFragment } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'
import { estatePath } from './standing.ts'

/** Number, days, company and estates at a glance, like the head of a document on paper. */
export function Facts({ version, reader }: { version: StandardStandingFragment; reader: Reader }) {
  const { say, day, dayOf, link } = reader
  const estates = version.managementArea?.estates ?? []
  return (
    <dl className="facts">
      <div>
        <dt>{say.standard.number}</dt>
        <dd>{version.number ? say.version(version.number) : say.standard.draft}</dd>
      </div>
      <div>
        <dt>{say.standard.effective}</dt>
        <dd>{version.effectiveOn ? day(version.effectiveOn) : say.standard.notDecided}</dd>
      </div>
      {version.publishedAt && (
        <div>
          <dt>{say.standard.published}</dt>
          <dd>{dayOf(version.publishedAt)}</dd>
        </div>
      )}
      <div>
        <dt>{say.standard.company}</dt>
        <dd>{version.company?.name ?? say.unknown}</dd>
      </div>
      {estates.length > 0 && (
        <div>
          <dt>{say.standard.estates}</dt>
          {estates.map(({ code, name, type }) => (
            <dd key={code}>
              <a href={link(estatePath(code))}>{name}</a> {type && <TypeBadge type={type} reader={reader} />}
            </dd>
          ))}
        </div>
      )}
      <div>
        <dt>{say.standard.reference}</dt>
        <dd className="code">{version.reference}</dd>
      </div>
    </dl>
  )
}
