import { Notice, type Tone } from '@linli/ui'
import type { Version } from '../acts/version.type.ts'
import type { StandardChangeClass } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { ChangeCounts } from './change-counts.tsx'
import './standard.css'

type Route = NonNullable<Version['route']>

interface RouteSummaryProps {
  route: Route
  diff?: Parameters<typeof ChangeCounts>[0]['diff'] | null
}

const tones: Record<StandardChangeClass, Tone> = {
  FIRST: 'working',
  UNCHANGED: 'calm',
  EDITORIAL: 'kept',
  FAVOURABLE: 'kept',
  ADVERSE: 'soon',
  MIXED: 'soon',
  RENEWAL: 'working',
}

/**
 * What the changes mean for the way to publication. Nobody chooses it: the comparison does, and says why.
 */
export function RouteSummary({ route, diff }: RouteSummaryProps) {
  const say = useSay()
  const { changeClass, explanation } = route
  return (
    <Notice tone={tones[changeClass]} title={say(`route.${changeClass}`)}>
      <p>{explanation}</p>
      {diff && <ChangeCounts diff={diff} />}
    </Notice>
  )
}
