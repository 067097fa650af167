import { useEffect, useState } from 'react'
import type { Act } from './use-act.ts'

interface ConflictOptions<Data, Input, Version> {
  act: Act<Data, Input>
  /** Reads what is there now, past the cache. */
  readTheirs: () => Promise<Version>
  /** My text on top of their version: the same input with their revision. */
  putMineOn: (theirs: Version) => Input
  /** Shows their version in the form. */
  takeTheirs: (theirs: Version) => void
}

export interface ConflictState<Version> {
  /** Their version, once it has been read; null while there is no conflict. */
  theirs: Version | null
  keepMine: () => void
  takeTheirs: () => void
}

/**
 * When an act meets CONFLICT: reads the other version and offers the two ways out. Show it with `Conflict` of
 * `@linli/ui/conflict`. Mine stays in the form meanwhile.
 */
export function useConflict<Data, Input, Version>(
  options: ConflictOptions<Data, Input, Version>,
): ConflictState<Version> {
  const { act, readTheirs, putMineOn, takeTheirs } = options
  const [theirs, setTheirs] = useState<Version | null>(null)

  useEffect(() => {
    if (!act.isConflict) return setTheirs(null)
    let isOver = false
    void readTheirs().then((version) => isOver || setTheirs(version))
    return () => {
      isOver = true
    }
    // Only the arrival of a conflict asks anew; the functions change with every render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [act.isConflict])

  return {
    theirs,
    keepMine: () => {
      if (theirs) void act.run(putMineOn(theirs))
    },
    takeTheirs: () => {
      if (theirs) takeTheirs(theirs)
      act.clear()
    },
  }
}
