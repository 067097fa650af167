/** The rows of one promise as they are shown: by days for a calendar, and page by page. */
import type { Page, PageRequest } from '@linli/subgraph'
import type { CivilDay } from '@linli/kernel'
import type { CountedItem } from './area-compliance.ts'
import { isCounted, orderOf, type Due } from './compliance.ts'
import { daysOf, isEased } from './counted-days.ts'

export interface DayOfItem {
  readonly day: CivilDay
  readonly due: number
  readonly kept: number
  readonly keptLate: number
  readonly missed: number
  readonly isEased: boolean
}

/** Each day on which something fell due or was eased; what lasts longer stands on its last day. */
export function daysWith({ dues, easedDays, span }: CountedItem): DayOfItem[] {
  const byDay = Map.groupBy(dues.filter(isCounted), ({ endsOn }) => endsOn)
  return daysOf(span).flatMap((day) => {
    const due = byDay.get(day) ?? []
    const having = (verdict: string) => due.filter((one) => one.verdict === verdict).length
    const marked = isEased(day, easedDays)
    if (due.length === 0 && !marked) return []
    const [kept, keptLate] = [having('KEPT'), having('KEPT_LATE')]
    return [{ day, due: due.length, kept, keptLate, missed: having('MISSED'), isEased: marked }]
  })
}

export type DueShown = Due & { readonly dueAt: Date | null }

/** A page of rows from their place on, as lists of the database are read: the place is the row’s own, not its number. */
export function pageOfDues(dues: readonly Due[], { first, after }: PageRequest): Page<DueShown> {
  const size = Math.min(Math.max(first ?? 20, 1), 100)
  const from = after ? Buffer.from(after, 'base64url').toString() : null
  const left = from === null ? dues : dues.filter((due) => orderOf(due) > from)
  const edges = left.slice(0, size).map((due) => ({
    node: { ...due, dueAt: due.at },
    cursor: Buffer.from(orderOf(due)).toString('base64url'),
  }))
  return {
    edges,
    pageInfo: { hasNextPage: left.length > size, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: Promise.resolve(dues.length),
  }
}
