import { Notice, type Tone } from '@linli/ui'
import type { Version } from '../acts/version.type.ts'
import { useSay } from '../messages/messages.ts'
import { ChangeCounts } from './change-counts.tsx'
import './standard.css'

import { routeMeaning } from './route-meaning.ts'

type Route = NonNullable<Version['route']>

interface RouteSummaryProps {
  route: Route
  /** What can be done with it; an import that is only looked at has nothing yet. */
  actions?: Version['availableActions']
  diff?: Parameters<typeof ChangeCounts>[0]['diff'] | null
}

const tones: Record<ReturnType<typeof routeMeaning>, Tone> = {
  FIRST: 'working',
  UNCHANGED: 'calm',
  EDITORIAL: 'kept',
  FAVOURABLE: 'kept',
  waiting: 'calm',
  ADVERSE: 'soon',
  MIXED: 'soon',
  RENEWAL: 'working',
}

/**
 * What the changes mean for the way to publication. Nobody chooses it: the comparison does, and says why.
 */
export function RouteSummary({ route, actions = [], diff }: RouteSummaryProps) {
  const say = useSay()
  const meaning = routeMeaning(route, actions)
  return (
    <Notice tone={tones[meaning]} title={say(`route.${meaning}`)}>
      <p>{meaning === 'waiting' ? say('route.waitingWords') : route.explanation}</p>
      {diff && <ChangeCounts diff={diff} />}
    </Notice>
  )
}
