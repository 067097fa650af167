import { useEffect, useState, type ComponentType } from 'react'
import { ErrorBoundary, getLanguage, type Seat } from '@linli/frontend-kit'
import { readModule } from '../modules/module-host.ts'
import { switchedOn } from '../modules/registry.ts'

/**
 * What there is to know, at the top of every page. The organisations module knows it and lends its `bell` slot; while it
 * does not answer, nothing stands here, and the page works without.
 */
export function Bell({ seat }: { seat: Seat }) {
  const [Lent, setLent] = useState<ComponentType | null>(null)

  useEffect(() => {
    if (!switchedOn.includes('organisations')) return
    let isOver = false
    borrowBell().then(
      (bell) => isOver || setLent(() => bell),
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [])

  if (!Lent) return null
  // Somebody else, or somebody in another district, has another bell.
  return (
    <ErrorBoundary place={seat.id} instead={null}>
      <Lent key={`${seat.district} ${seat.person}`} />
    </ErrorBoundary>
  )
}

async function borrowBell(): Promise<ComponentType | null> {
  const { slots, messages } = await readModule('organisations')
  const [bell] = await Promise.all([slots.bell?.(), messages.load(getLanguage())])
  return bell?.default ?? null
}
