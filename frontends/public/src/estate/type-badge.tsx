import type { GovernanceType } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'

const signs: Readonly<Record<GovernanceType, string>> = { OLD: '▲', RESETTLEMENT: '●', COMMERCIAL: '■' }

/** The type of an estate: the same colour and the same sign everywhere. */
export function TypeBadge({ type, reader }: { type: GovernanceType; reader: Reader }) {
  return (
    <span className={`type ${type.toLowerCase()}`}>
      <span aria-hidden>{signs[type]}</span> {reader.say.types[type]}
    </span>
  )
}
