import type { ReactNode } from 'react'
import { formatDay, useReader } from '@linli/ui'
import { address } from '../address.ts'
import type { ResolutionLineFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { ResolutionStatus } from './resolution-status.tsx'

interface ResolutionRowProps {
  resolution: ResolutionLineFragment
  action?: ReactNode
}

/** A resolution as a line: what, who, until when, where it stands. */
export function ResolutionRow({ resolution, action }: ResolutionRowProps) {
  const say = useSay()
  const { language } = useReader()
  const { id, text, ownerName, dueOn, status } = resolution
  return (
    <li className="property-resolution">
      <div>
        {status === 'NOTED' ? text : <a href={address('/resolutions/:id', { id })}>{text}</a>}
        <p className="linli-note">
          {say('resolution.line', { owner: ownerName ?? '—', due: formatDay(dueOn, language) })}
        </p>
      </div>
      <ResolutionStatus {...resolution} />
      {action}
    </li>
  )
}
