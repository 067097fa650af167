import type { CivilDay } from '@linli/kernel'

/** The last of the days that are known: what follows a promise cannot hold before it, and nobody is bound backwards. */
export function latestDay(...days: (CivilDay | null | undefined)[]): CivilDay {
  return days
    .filter((day) => day != null)
    .toSorted()
    .at(-1)!
}
