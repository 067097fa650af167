/** Pure: what a batch of inline edits makes of the promises of a draft. */
import { decimal } from '@linli/kernel'
import { fieldsThatDiffer } from './diff.ts'
import { contentFaults, nextItemCode, type StandardItemContent } from './measure.ts'

type Needed = 'category' | 'tags' | 'title' | 'wording' | 'measure' | 'evidence'

/** One promise as an editor sends it: without a code it is a new one, and what is empty may be left out. */
type EditedItem = Pick<StandardItemContent, Needed> & {
  readonly [Field in Exclude<keyof StandardItemContent, Needed>]?:
    | StandardItemContent[Field]
    | null
    | undefined
}

export interface Edits {
  readonly put: readonly EditedItem[]
  readonly remove: readonly string[]
  /** All codes in the order in which they shall be read; null leaves the order as it is. */
  readonly order: readonly string[] | null
}

/** More would be no standard that anybody reads. */
const mostItems = 500

/**
 * The content after the edits. A new promise gets a code that was never used in this area.
 * @param usedCodes of all versions that the area ever had
 */
export function edited(
  stored: readonly StandardItemContent[],
  { put, remove, order }: Edits,
  usedCodes: Iterable<string>,
): StandardItemContent[] {
  const taken = new Set([...usedCodes, ...stored.map(({ code }) => code)])
  const items = new Map(stored.map((item) => [item.code, item]))
  for (const code of remove) items.delete(code)
  for (const change of put) {
    const code = change.code?.trim() || nextItemCode(change.category, taken)
    taken.add(code)
    items.set(code, normal({ ...change, code }))
  }
  if (!order) return [...items.values()]
  const place = new Map(order.map((code, index) => [code, index]))
  return [...items.values()].toSorted(
    (a, b) => (place.get(a.code) ?? order.length) - (place.get(b.code) ?? order.length),
  )
}

/** Titles of the items that are incomplete or contradict themselves; empty when all are in order. */
export function faultyItems(content: readonly StandardItemContent[]): string[] {
  if (content.length > mostItems) return [`> ${mostItems}`]
  const faulty = new Set(contentFaults(content).map(({ code }) => code))
  return content.filter(({ code }) => faulty.has(code)).map(({ title, code }) => title || code)
}

export interface EditConflict {
  readonly code: string
  readonly stored: StandardItemContent | null
  readonly yours: StandardItemContent | null
}

/** What the later of two editors wanted otherwise than it is stored now. */
export function conflictsWith(
  stored: readonly StandardItemContent[],
  { put, remove }: Edits,
): EditConflict[] {
  const now = new Map(stored.map((item) => [item.code, item]))
  const removed = remove
    .filter((code) => now.has(code))
    .map((code) => ({ code, stored: now.get(code)!, yours: null }))
  const changed = put.flatMap((change): EditConflict[] => {
    if (!change.code) return []
    const yours = normal({ ...change, code: change.code })
    const theirs = now.get(yours.code) ?? null
    return theirs && fieldsThatDiffer(theirs, yours).length === 0
      ? []
      : [{ code: yours.code, stored: theirs, yours }]
  })
  return [...changed, ...removed]
}

function normal(item: EditedItem & { code: string }): StandardItemContent {
  const { code, category, tags, measure, comparator, unit, period, season, evidence } = item
  return {
    ...{ code, category, tags: [...new Set(tags)], title: item.title.trim(), wording: item.wording.trim() },
    ...{ measure, comparator: comparator ?? null, unit: unit ?? null, period: period ?? null, evidence },
    target: item.target == null ? null : (decimal(item.target) ?? item.target),
    scope: item.scope?.trim() || null,
    season: season ? { fromMonth: season.fromMonth, toMonth: season.toMonth } : null,
    trigger: item.trigger?.trim() || null,
  }
}
