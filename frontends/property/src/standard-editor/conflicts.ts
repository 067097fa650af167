import { samePromise, type DraftEdits, type ItemContent, type StoredItem } from './draft-edits.ts'

/** A promise that somebody else changed while I was changing it. Null: taken out. */
export interface ItemConflict {
  code: string
  mine: ItemContent | null
  theirs: ItemContent | null
}

/**
 * Which of my edits meet another's change: the stored promise is no longer what I saw when I began, and is not what I
 * want either. Promises that only one of us touched are no conflict.
 * @param seen the promises as they were when my edits began
 * @param stored the promises as they are now
 */
export function conflictsOf(
  seen: readonly StoredItem[],
  stored: readonly StoredItem[],
  edits: DraftEdits,
): ItemConflict[] {
  const touched = [...Object.keys(edits.changed), ...edits.removed]
  return touched.flatMap((code): ItemConflict[] => {
    const was = contentOf(seen, code)
    const theirs = contentOf(stored, code)
    const mine = edits.changed[code] ?? null
    if (same(was, theirs) || same(mine, theirs)) return []
    return [{ code, mine, theirs }]
  })
}

/** Gives up my edit of one promise: what is stored is shown. */
export function takeTheirs(edits: DraftEdits, code: string): DraftEdits {
  const { [code]: _, ...changed } = edits.changed
  return { ...edits, changed, removed: edits.removed.filter((removed) => removed !== code) }
}

/** The promises that my edits touch, as they were seen: kept with the edits, to tell later who changed what. */
export function seenOf(stored: readonly StoredItem[], edits: DraftEdits): StoredItem[] {
  return stored.filter(({ code }) => code in edits.changed || edits.removed.includes(code))
}

function contentOf(items: readonly StoredItem[], code: string): ItemContent | null {
  const item = items.find((one) => one.code === code)
  if (!item) return null
  const { code: _, ...content } = item
  return content
}

function same(one: ItemContent | null, other: ItemContent | null): boolean {
  return one === other || (one !== null && other !== null && samePromise(one, other))
}
