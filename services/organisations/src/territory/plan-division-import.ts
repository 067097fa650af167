import { createHash } from 'node:crypto'
import type { DivisionRow } from './read-division-file.ts'

export interface KnownDivision extends DivisionRow {
  vanished: boolean
}

export interface DivisionImportPlan {
  /** Not known yet. */
  added: DivisionRow[]
  /** Back on the list after having vanished from it. */
  returned: DivisionRow[]
  renamed: (DivisionRow & { formerName: string })[]
  /** Known and no longer on the list. They are marked, never deleted: estates and pages may still name them. */
  vanished: DivisionRow[]
  unchanged: number
  /** Stands for exactly these changes. */
  readonly digest: string
}

/**
 * What an official list would change in what is known of the same level. A place counts as vanished only inside a
 * district that the list speaks of at all, so that a file of one district says nothing about the others.
 */
export function planDivisionImport(
  existing: readonly KnownDivision[],
  rows: readonly DivisionRow[],
): DivisionImportPlan {
  const comparison = compareDivisions(existing)
  comparison.take(rows)
  return comparison.plan()
}

/** The same of a list that comes in pieces. */
export function compareDivisions(existing: readonly KnownDivision[]) {
  const placeOf = new Map(existing.map(({ code }, place) => [code, place]))
  const isListed = new Uint8Array(existing.length)
  const districts = new Set<string>()
  let district = ''
  const plan: Omit<DivisionImportPlan, 'digest'> = {
    added: [],
    returned: [],
    renamed: [],
    vanished: [],
    unchanged: 0,
  }
  return {
    /** @returns those of them that are not known yet */
    take(rows: readonly DivisionRow[]): DivisionRow[] {
      const added: DivisionRow[] = []
      for (const row of rows) {
        const { code, name } = row
        // Lists ascend: the same district comes some hundred times in a row.
        if (!code.startsWith(district) || district === '') districts.add((district = code.slice(0, 6)))
        const place = placeOf.get(code)
        const before = place === undefined ? undefined : existing[place]
        if (place !== undefined) isListed[place] = 1
        if (!before) added.push(row)
        else if (before.vanished) plan.returned.push(row)
        else if (before.name !== name) plan.renamed.push({ code, name, formerName: before.name })
        else plan.unchanged++
        if (!before) plan.added.push(row)
      }
      return added
    },
    /** What the pieces change together. */
    plan(): DivisionImportPlan {
      plan.vanished = existing
        .filter(
          ({ code, vanished }, place) => !vanished && !isListed[place] && districts.has(code.slice(0, 6)),
        )
        .map(({ code, name }) => ({ code, name }))
      let digest: string | undefined
      return {
        ...plan,
        // Of the whole country it takes as long as the comparison, and only who shows a plan before it is written needs it.
        get digest() {
          return (digest ??= digestOf(plan))
        },
      }
    },
  }
}

function digestOf({ added, returned, renamed, vanished }: Omit<DivisionImportPlan, 'digest'>): string {
  const hash = createHash('sha256')
  for (const { code, name } of [...added, ...returned]) hash.update(`+${code}\t${name}\n`)
  for (const { code, name, formerName } of renamed) hash.update(`=${code}\t${formerName}\t${name}\n`)
  for (const { code } of vanished) hash.update(`-${code}\n`)
  return hash.digest('hex').slice(0, 32)
}
