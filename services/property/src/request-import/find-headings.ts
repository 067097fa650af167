import type { Sheet } from '@linli/subgraph/spreadsheet'

/** Titles, dates and notes that people put above their headings, at most. */
const mostRowsAboveHeadings = 30

export interface FoundHeadings {
  readonly sheet: Sheet
  /** Index of the first row below the headings. */
  readonly bodyAt: number
  /** Place of each column by its heading. */
  readonly places: ReadonlyMap<string, number>
}

const plain = (heading: string) => heading.replace(/[\s\u3000\ufeff*]/g, '').toLowerCase()

/**
 * Where the headings stand, below whatever title. Headings of two rows, a group above its columns, are read together:
 * the lower cell, and where it is empty, because it was merged with the one above, the upper.
 * @returns the headings that nobody found where the nearest row was, if there is none that has all
 */
export function findHeadings(
  sheets: readonly Sheet[],
  wanted: readonly string[],
): FoundHeadings | { readonly missing: readonly string[] } {
  let missing = wanted
  for (const sheet of sheets) {
    for (let at = 0; at <= Math.min(mostRowsAboveHeadings, sheet.rows.length - 1); at++) {
      const [upper, lower] = [sheet.rows[at]!, sheet.rows[at + 1] ?? []]
      const width = Math.max(upper.length, lower.length)
      const both = Array.from({ length: width }, (_, column) => lower[column] || upper[column] || '')
      for (const [headings, bodyAt] of [[upper, at + 1] as const, [both, at + 2] as const]) {
        const places = placesOf(headings, wanted)
        if (places.size === wanted.length) return { sheet, bodyAt, places }
        if (wanted.length - places.size < missing.length) missing = wanted.filter((name) => !places.has(name))
      }
    }
  }
  return { missing }
}

function placesOf(headings: readonly string[], wanted: readonly string[]): Map<string, number> {
  const written = headings.map(plain)
  const found = wanted.map((name) => [name, written.indexOf(plain(name))] as const)
  return new Map(found.filter(([, place]) => place >= 0))
}
