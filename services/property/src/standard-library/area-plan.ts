/** Pure: what a change set would make of one area's standard. */
import {
  faultyItems,
  nextItemCode,
  splitDraft,
  type StandardChangeClass,
  type StandardItemContent,
} from '../service-standard/index.ts'
import type { CarriedLibrary } from './change-set.ts'
import { pairWithLibrary } from './library-pairing.ts'

/** A draft to be made: a whole content, and what it is compared with. */
export interface PlannedDraft {
  readonly changeClass: StandardChangeClass
  /** Null for a first standard. */
  readonly base: readonly StandardItemContent[] | null
  readonly items: readonly StandardItemContent[]
}

export interface AreaPlan {
  /** The whole standard as it would be; as it is where nothing would change. */
  readonly target: readonly StandardItemContent[]
  /** In the order in which they stand on one another; none where nothing would change. */
  readonly drafts: readonly PlannedDraft[]
  /** What stands in the way, with the titles of the promises it is about. */
  readonly problem: { readonly code: 'UNCLEAR' | 'ITEMS_INVALID'; readonly items: readonly string[] } | null
}

/**
 * What is better goes first and waits for nobody; a correction waits for the second person, what is worse for the
 * owners' decision, each standing on the part before it.
 * @param promised what was published last in the area; null when nothing ever was: then the whole library is carried there
 * @param usedCodes of all versions that the area ever had: a retired code is never given to another promise
 */
export function planArea(
  promised: readonly StandardItemContent[] | null,
  library: CarriedLibrary,
  usedCodes: Iterable<string> = [],
): AreaPlan {
  if (promised === null) {
    const items = library.content
    return { target: items, drafts: [{ changeClass: 'FIRST', base: null, items }], problem: null }
  }
  const { content, unclear } = carried(promised, library, usedCodes)
  const none = { target: promised, drafts: [] }
  if (unclear.length > 0) return { ...none, problem: { code: 'UNCLEAR', items: unclear } }
  const faulty = faultyItems(content)
  if (faulty.length > 0) return { ...none, problem: { code: 'ITEMS_INVALID', items: faulty } }
  const parts = splitDraft(promised, content, ['FAVOURABLE', 'EDITORIAL', 'ADVERSE'])
  const drafts = parts.map((part) => ({ changeClass: part.class, base: part.base, items: part.items }))
  return { target: content, drafts, problem: null }
}

/** The kind of change that an area would see as a whole. */
export function classOfPlan({ drafts }: AreaPlan): StandardChangeClass {
  return drafts.length > 1 ? 'MIXED' : (drafts[0]?.changeClass ?? 'UNCHANGED')
}

function carried(
  promised: readonly StandardItemContent[],
  { content: library, chosen }: CarriedLibrary,
  usedCodes: Iterable<string>,
) {
  const retired = chosen.filter(({ isRetired }) => isRetired).map(({ item }) => item)
  // All of the library is paired, so that a chosen promise does not draw one that belongs to another.
  const known = new Map(
    [...retired, ...library, ...chosen.map(({ item }) => item)].map((item) => [item.code, item]),
  )
  const pairs = pairWithLibrary([...known.values()], promised)
  const taken = new Set([...usedCodes, ...promised.map(({ code }) => code)])
  // A code that another promise of the library is about to bring is not given away before it.
  const reserved = new Set([...taken, ...known.keys()])
  const content = [...promised]
  const unclear: string[] = []
  for (const { item, isRetired } of chosen) {
    const pair = pairs.get(item.code) ?? null
    if (pair === 'UNCLEAR') unclear.push(item.title)
    else if (pair)
      content.splice(content.indexOf(pair), 1, ...(isRetired ? [] : [{ ...item, code: pair.code }]))
    else if (!isRetired) {
      const code = taken.has(item.code) ? nextItemCode(item.category, reserved) : item.code
      reserved.add(code)
      content.splice(endOfCategory(content, item), 0, { ...item, code })
    }
  }
  return { content, unclear }
}

/** Behind the last promise under the same heading, or at the end. */
function endOfCategory(content: readonly StandardItemContent[], { category }: StandardItemContent): number {
  const last = content.findLastIndex((item) => item.category === category)
  return last < 0 ? content.length : last + 1
}
