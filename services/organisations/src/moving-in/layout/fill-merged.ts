import type { Sheet } from '../../spreadsheet/index.ts'

const filled = new WeakMap<Sheet, string[][]>()

/** The rows of a sheet with merged cells filled: what stands in one stands in every cell that it covers. */
export function fillMerged(sheet: Sheet): string[][] {
  const known = filled.get(sheet)
  if (known) return known
  const rows = sheet.rows.map((row) => [...row])
  for (const { top, left, bottom, right } of sheet.merged ?? []) {
    const text = rows[top]?.[left] ?? ''
    if (text === '') continue
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
      for (let column = left; column <= right; column++) {
        const cells = rows[row]
        if (!cells) continue
        while (cells.length < column) cells.push('')
        cells[column] = text
      }
    }
  }
  filled.set(sheet, rows)
  return rows
}
