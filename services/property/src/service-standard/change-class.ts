import { diffItems, type ChangeKind, type ItemChange } from './diff.ts'
import type { StandardItemContent } from './measure.ts'

/**
 * The route of a draft, which its changes set and nobody chooses. EDITORIAL 勘误: a second person of the
 * company confirms, and it is out. FAVOURABLE 有利于业主: the company publishes. ADVERSE 减损: joint review, comment
 * window and a legal basis. FIRST: nothing has been promised yet; joint review and comment. MIXED: several of the
 * first three at once; it must be split before it can go on.
 */
const changeClasses = ['EDITORIAL', 'FAVOURABLE', 'ADVERSE', 'FIRST', 'MIXED'] as const
export type ChangeClass = (typeof changeClasses)[number]

/** The class that one change would give to a draft of its own; null when nothing changed. */
export type ItemClass = 'EDITORIAL' | 'FAVOURABLE' | 'ADVERSE'

const classOfKind: Readonly<Record<ChangeKind, ItemClass | null>> = {
  UNCHANGED: null,
  REWORDED: 'EDITORIAL',
  ADDED: 'FAVOURABLE',
  STRICTER: 'FAVOURABLE',
  REMOVED: 'ADVERSE',
  LOOSER: 'ADVERSE',
  NOT_COMPARABLE: 'ADVERSE',
}

export function classOfChange(change: ItemChange): ItemClass | null {
  return classOfKind[change.kind]
}

export interface Classification {
  /** Null when the draft changes nothing: there is nothing to publish. */
  readonly class: ChangeClass | null
  /** Every promise with what became of it, the unchanged ones too. */
  readonly changes: readonly ItemChange[]
  /** How many promises fall into each class. */
  readonly counts: Readonly<Record<ItemClass, number>>
}

/**
 * The class of a draft against what is in force. Hand in null when nothing has ever been in force in this
 * management area: an empty standard that was published is something else.
 */
export function classify(
  inForce: readonly StandardItemContent[] | null,
  draft: readonly StandardItemContent[],
): Classification {
  const changes = diffItems(inForce ?? [], draft)
  const counts = { EDITORIAL: 0, FAVOURABLE: 0, ADVERSE: 0 }
  for (const change of changes) {
    const itemClass = classOfChange(change)
    if (itemClass) counts[itemClass] += 1
  }
  return { class: inForce === null ? 'FIRST' : classOf(counts), changes, counts }
}

/**
 * The class of a draft for a new term of the contract: it is one whole, judged by its worst part, and never split. What
 * is only reworded beside what gets better goes its way.
 */
export function renewalClass(counts: Readonly<Record<ItemClass, number>>): ItemClass | null {
  if (counts.ADVERSE > 0) return 'ADVERSE'
  return counts.FAVOURABLE > 0 || counts.EDITORIAL > 0 ? 'FAVOURABLE' : null
}

function classOf(counts: Readonly<Record<ItemClass, number>>): ChangeClass | null {
  const present = (Object.keys(counts) as ItemClass[]).filter((itemClass) => counts[itemClass] > 0)
  return present.length > 1 ? 'MIXED' : (present[0] ?? null)
}
