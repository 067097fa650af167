import type { ReactNode } from 'react'
import { formatDay, useReader } from '@linli/ui'
import { versionAddress } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { standardVersionLine } from './standard-version.fragments.ts'
import { VersionStatus } from './version-status.tsx'
import './standard.css'

interface VersionLineProps {
  version: FragmentType<typeof standardVersionLine>
  /** Who has it now, or since when: a quieter second line. */
  children?: ReactNode
}

/** A version in a list: what it is, where it stands, from when it holds. */
export function VersionLine({ version, children }: VersionLineProps) {
  const say = useSay()
  const { language } = useReader()
  const { reference, number, status, isInForce, effectiveOn } = readFragment(standardVersionLine, version)
  return (
    <li className="property-version-line">
      <a href={versionAddress(reference)}>
        {number ? say('version.number', { number }) : say('version.draftOf', { reference })}
      </a>
      <VersionStatus status={status} isInForce={isInForce} />
      {effectiveOn && (
        <span className="linli-note">
          {say('version.effectiveOn', { day: formatDay(effectiveOn, language) })}
        </span>
      )}
      {children && <p className="linli-note">{children}</p>}
    </li>
  )
}
