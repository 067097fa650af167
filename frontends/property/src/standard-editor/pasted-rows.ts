import { addItem, changeItem, type DraftEdits, type StoredItem } from './draft-edits.ts'

/** A pasted row as the service has read it. */
export interface PastedRow {
  row: number
  item: StoredItem | null
  /** The code of the promise in force that it stands for. */
  pairedWith: string | null
  /** What stands in its way. */
  problems: readonly string[]
}

/** Puts pasted rows into the draft: a row that stands for a promise of the draft changes it, any other is added. */
export function takeRows(
  stored: readonly StoredItem[],
  edits: DraftEdits,
  rows: readonly PastedRow[],
  newKey: () => string,
): DraftEdits {
  return rows.reduce((taken, { item, pairedWith }) => {
    if (!item) return taken
    const { code, ...content } = item
    const known = stored.find((one) => one.code === (pairedWith ?? code))
    return known ? changeItem(stored, taken, known.code, content) : addItem(taken, newKey(), content)
  }, edits)
}
