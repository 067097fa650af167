import type { DivisionLine } from './division-fields.ts'
import type { ReadRow } from './read-table.ts'
import type { Read } from './roster-rows.ts'

/** Streets and neighbourhoods row by row. */
export function divisionLines(rows: readonly ReadRow[]): Read<DivisionLine>[] {
  return rows.map(({ row, values, problems }) => ({
    row,
    code: (values.code as string | undefined) ?? '',
    name: (values.name as string | undefined) ?? '',
    street: (values.street as string | undefined) ?? null,
    problems,
  }))
}
