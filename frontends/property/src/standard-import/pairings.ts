import type { StandardImportPairing, StandardImportPairingInput } from '../gql/graphql.ts'

/** What the author said of a row: the code of the promise it stands for, or null for a new promise. */
export type PairingChoices = Readonly<Record<number, string | null>>

/** What is needed of a row to ask which promise it stands for. */
export interface PairableRow {
  row: number
  pairing: StandardImportPairing
  pairedWith?: string | null
  candidates: readonly string[]
  /** What was read; nothing where the row cannot be read. */
  item?: unknown
}

export function choicesAsInput(choices: PairingChoices): StandardImportPairingInput[] {
  return Object.entries(choices).map(([row, code]) => ({ row: Number(row), code }))
}

/**
 * The rows that are worth a question: those that nobody could pair, those paired by hand (to change one's mind),
 * and new ones while a promise in force has no row, for that is how a reworded promise looks to a program. A row that
 * could not be read is mended in the file first: nobody can say what it stands for.
 */
export function rowsToPair<Row extends PairableRow>(rows: readonly Row[], missing: readonly string[]): Row[] {
  return rows.filter(({ pairing, item }) => {
    if (!item) return false
    if (pairing === 'UNDECIDED' || pairing === 'BY_HAND') return true
    return pairing === 'NEW' && missing.length > 0
  })
}

/** The promises a row may stand for: the likeliest first, then those that no row stands for. */
export function pairingOptions(row: PairableRow, missing: readonly string[]): string[] {
  return [...new Set([...row.candidates, ...(row.pairedWith ? [row.pairedWith] : []), ...missing])]
}

export function countUndecided(rows: readonly PairableRow[]): number {
  return rows.filter(({ pairing }) => pairing === 'UNDECIDED').length
}
