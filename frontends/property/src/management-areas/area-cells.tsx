import { formatDay, useReader } from '@linli/ui'
import { versionAddress } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { useSay, type PropertySay } from '../messages/messages.ts'
import { standardVersionLine } from '../service-standards/standard-version.fragments.ts'
import { VersionStatus } from '../service-standards/version-status.tsx'

type Line = FragmentType<typeof standardVersionLine>

/** For an exported file: the number of the version, or that there is none. */
export function readStanding(version: Line | null | undefined, say: PropertySay): string {
  const line = readFragment(standardVersionLine, version)
  return line?.number ? say('version.number', { number: line.number }) : say('areas.none')
}

/** The version that holds, or will hold, with its day. */
export function StandingCell({ version }: { version: Line | null | undefined }) {
  const say = useSay()
  const { language } = useReader()
  const line = readFragment(standardVersionLine, version)
  if (!line?.number) return <span className="linli-note">{say('areas.none')}</span>
  const key = line.isInForce ? 'areas.since' : 'areas.from'
  return (
    <span className="property-cell">
      <a href={versionAddress(line.reference)}>{say('version.number', { number: line.number })}</a>
      {line.effectiveOn && (
        <span className="linli-note">{say(key, { day: formatDay(line.effectiveOn, language) })}</span>
      )}
    </span>
  )
}

/** What is on its way, each a link with where it stands. */
export function UnderWayCell({ versions }: { versions: readonly Line[] }) {
  const say = useSay()
  if (versions.length === 0) return <span className="linli-note">{say('areas.nothingUnderWay')}</span>
  return (
    <ul className="property-under-way">
      {readFragment(standardVersionLine, versions).map(({ id, reference, status, isInForce }) => (
        <li key={id}>
          <a href={versionAddress(reference)}>
            <VersionStatus status={status} isInForce={isInForce} />
          </a>
        </li>
      ))}
    </ul>
  )
}
