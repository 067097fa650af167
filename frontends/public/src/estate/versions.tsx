import type { AreaStandardsFragment } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'
import { standardPath } from '../standard/standing.ts'

type Version = NonNullable<AreaStandardsFragment['standardVersions']>['edges'][number]['node']

/** Every version that was ever public, newest first: what was promised then can be read for good. */
export function Versions({ versions, reader }: { versions: readonly Version[]; reader: Reader }) {
  const { say, day, link } = reader
  if (versions.length === 0) return null
  return (
    <section id="versions" className="ways">
      <h2>{say.estate.versionsTitle}</h2>
      <ul>
        {versions.toSorted(newestFirst).map(({ reference, number, effectiveOn, supersededOn, status }) => (
          <li key={reference}>
            <a href={link(standardPath(reference))}>{number ? say.version(number) : say.standard.draft}</a>
            <span className="note">
              {' '}
              {effectiveOn && day(effectiveOn)}
              {supersededOn && ` – ${day(supersededOn)}`}
              {status === 'ENDED' && ` · ${say.standard.ended}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Drafts, then the numbers downwards: 2.1, 2.0, 1.0. A version is numbered when it is published, not when it is begun. */
function newestFirst(one: Version, other: Version): number {
  const [major, minor] = numbersOf(one)
  const [otherMajor, otherMinor] = numbersOf(other)
  return otherMajor - major || otherMinor - minor
}

function numbersOf({ number }: Version): [number, number] {
  const [major = Infinity, minor = 0] = number?.split('.').map(Number) ?? []
  return [major, minor]
}
