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
  const known = existing.length > 0 ? new Map(existing.map((division) => [division.code, division])) : null
  const listed: DivisionRow[] = []
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
        const before = known?.get(code)
        if (!before) added.push(row)
        else if (before.vanished) plan.returned.push(row)
        else if (before.name !== name) plan.renamed.push({ code, name, formerName: before.name })
        else plan.unchanged++
        if (known) listed.push(row)
        if (!before) plan.added.push(row)
      }
      return added
    },
    /** What the pieces change together. */
    plan(): DivisionImportPlan {
      if (known) plan.vanished = vanishedFrom(existing, listed)
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

function vanishedFrom(existing: readonly KnownDivision[], rows: readonly DivisionRow[]): DivisionRow[] {
  const listed = new Set(rows.map(({ code }) => code))
  const districts = new Set(rows.map(({ code }) => code.slice(0, 6)))
  return existing
    .filter(({ code, vanished }) => !vanished && !listed.has(code) && districts.has(code.slice(0, 6)))
    .map(({ code, name }) => ({ code, name }))
}

function digestOf({ added, returned, renamed, vanished }: Omit<DivisionImportPlan, 'digest'>): string {
  const hash = createHash('sha256')
  for (const { code, name } of [...added, ...returned]) hash.update(`+${code}\t${name}\n`)
  for (const { code, name, formerName } of renamed) hash.update(`=${code}\t${formerName}\t${name}\n`)
  for (const { code } of vanished) hash.update(`-${code}\n`)
  return hash.digest('hex').slice(0, 32)
}
