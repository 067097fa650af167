import type { Column } from './columns.ts'

/**
 * Writes what is on the screen into an Excel file and hands it to the browser. Text stays text: a cell that begins
 * with “=” is no formula in this format.
 */
export async function exportRows<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<void> {
  const { default: writeWorkbook } = await import('write-excel-file/universal')
  const exported = columns.filter(({ value }) => value)
  const head = exported.map(({ title }) => ({ value: title, fontWeight: 'bold' as const }))
  const body = rows.map((row) => exported.map((column) => toCell(column.value!(row))))
  const file = await writeWorkbook([head, ...body], {
    sheet: name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    stickyRowsCount: 1,
    columns: exported.map(({ title, value }) => ({
      width: columnWidth([title, ...rows.slice(0, 50).map((row) => value!(row))]),
    })),
  }).toBlob()
  offer(file, `${name}.xlsx`)
}

/** Lets the reader keep a file that was made in the page. */
export function offer(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Firefox reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

function toCell(value: string | number | Date | boolean | null) {
  if (value === null || value === '') return null
  if (!(value instanceof Date)) return { value }
  // A sheet knows no zones: it shows what it is given, and people read it in Shanghai.
  return { value: new Date(value.getTime() + shanghaiOffset), format: 'yyyy-mm-dd hh:mm' }
}

const shanghaiOffset = 8 * 3_600_000

/** In characters of the sheet's face; a Chinese one takes two. */
function columnWidth(values: readonly unknown[]): number {
  return Math.min(60, Math.max(8, ...values.map((value) => width(value) + 2)))
}

function width(value: unknown): number {
  if (value instanceof Date) return 'yyyy-mm-dd hh:mm'.length
  return [...String(value ?? '')].reduce((sum, character) => sum + (character > 'ÿ' ? 2 : 1), 0)
}
