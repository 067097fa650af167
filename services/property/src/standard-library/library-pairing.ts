/** Pure: which promise of an area is which promise of the library. */
import { areAlike, pairRows, type StandardItemContent } from '../service-standard/index.ts'

/** By the library's code: the promise of the area; null where the area has none; UNCLEAR where nobody can tell. */
export type LibraryPairing = ReadonlyMap<string, StandardItemContent | null | 'UNCLEAR'>

/**
 * The area's promise for each of the library's: by code, then by heading and wording, as an import does it. The same
 * code over a promise of another kind stands for something else: areas had codes of their own before there was a library.
 */
export function pairWithLibrary(
  library: readonly StandardItemContent[],
  area: readonly StandardItemContent[],
): LibraryPairing {
  const byCode = new Map(area.map((item) => [item.code, item]))
  const isStranger = (item: StandardItemContent): boolean => {
    const same = byCode.get(item.code)
    return same !== undefined && !(same.category === item.category && areAlike(same, item))
  }
  // A stranger's code must not draw the pair; it is told by its words alone.
  const rows = library.map((item, row) => ({ ...item, row, code: isStranger(item) ? '' : item.code }))
  const pairs = pairRows(rows, area)
  return new Map(
    library.map((item, row) => {
      const pair = pairs.get(row)
      return [item.code, pair?.item ?? (pair?.pairing === 'UNDECIDED' ? 'UNCLEAR' : null)]
    }),
  )
}
