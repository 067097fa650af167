import { classOfChange, type ItemClass } from './change-class.ts'
import { diffItems, fieldsThatDiffer, type ItemChange } from './diff.ts'
import type { StandardItemContent } from './measure.ts'

/** One part of a split draft: a whole content, standing on the part before it. */
export interface DraftPart {
  readonly class: ItemClass
  /** What is in force when this part's turn comes, if all parts before it are published as they are. */
  readonly base: readonly StandardItemContent[]
  /** What this part would put in force. */
  readonly items: readonly StandardItemContent[]
}

const usualOrder: readonly ItemClass[] = ['EDITORIAL', 'FAVOURABLE', 'ADVERSE']

/**
 * Splits a draft into what may go out now and what has to be decided: the corrections, then what is better for
 * the owners, then the rest, each part standing on the one before. A part without a change is left out, and the last
 * part is the draft itself: publishing the parts in order loses nothing of it.
 * @param order in which the parts stand on one another, where another one serves better
 */
export function splitDraft(
  inForce: readonly StandardItemContent[],
  draft: readonly StandardItemContent[],
  order: readonly ItemClass[] = usualOrder,
): DraftPart[] {
  const changes = diffItems(inForce, draft)
  const parts: DraftPart[] = []
  let base = inForce
  for (const itemClass of order) {
    const ofClass = changes.filter((change) => classOfChange(change) === itemClass)
    if (ofClass.length === 0) continue
    const items = inOrderOf(draft, withChanges(base, ofClass))
    parts.push({ class: itemClass, base, items })
    base = items
  }
  return parts
}

function withChanges(
  base: readonly StandardItemContent[],
  changes: readonly ItemChange[],
): StandardItemContent[] {
  const items = new Map(base.map((item) => [item.code, item]))
  for (const { code, after } of changes) {
    if (after) items.set(code, after)
    else items.delete(code)
  }
  return [...items.values()]
}

/** The items in the order of the draft; those that the draft removes keep their place at the end. */
function inOrderOf(
  draft: readonly StandardItemContent[],
  items: readonly StandardItemContent[],
): StandardItemContent[] {
  const place = new Map(draft.map((item, index) => [item.code, index]))
  return items.toSorted((a, b) => (place.get(a.code) ?? draft.length) - (place.get(b.code) ?? draft.length))
}

/** A promise that both the draft and somebody else's published version changed, each in its own way. */
interface RebaseConflict {
  readonly code: string
  readonly base: StandardItemContent | null
  /** As the draft would have it; null when the draft removes it. */
  readonly draft: StandardItemContent | null
  /** As it is in force now; null when it is no longer in force. */
  readonly inForce: StandardItemContent | null
}

export interface Rebased {
  readonly items: readonly StandardItemContent[]
  /** To be settled by a person; until then the draft's side stands in `items`, so that the class shows it. */
  readonly conflicts: readonly RebaseConflict[]
}

/**
 * Carries the changes of a draft, made against `base`, over to what is in force now. Promises that the draft did
 * not touch are taken as they are in force.
 */
export function rebase(
  base: readonly StandardItemContent[],
  draft: readonly StandardItemContent[],
  inForce: readonly StandardItemContent[],
): Rebased {
  const changes = diffItems(base, draft).filter((change) => change.kind !== 'UNCHANGED')
  const now = new Map(inForce.map((item) => [item.code, item]))
  const conflicts = changes.flatMap(({ code, before, after }): RebaseConflict[] => {
    const current = now.get(code) ?? null
    const isUntouched = same(before, current)
    return isUntouched || same(after, current) ? [] : [{ code, base: before, draft: after, inForce: current }]
  })
  return { items: inOrderOf(draft, withChanges(inForce, changes)), conflicts }
}

function same(a: StandardItemContent | null, b: StandardItemContent | null): boolean {
  return a === null || b === null ? a === b : fieldsThatDiffer(a, b).length === 0
}
