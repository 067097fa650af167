import type { Sheet } from '../spreadsheet/index.ts'
import {
  contractFields,
  contractRows,
  estateFields,
  estateRows,
  rosterFields,
  rosterRows,
  type Field,
  type Layout,
  type Read,
  type ReadRow,
} from './layout/index.ts'

export const importKinds = ['ESTATES', 'ROSTER', 'CONTRACTS'] as const
export type ImportKind = (typeof importKinds)[number]

/** One line of a file as its kind understands it. */
export type ImportLine = Read<{ row: number }>

interface KindOfImport {
  fields: readonly Field[]
  rows(sheets: readonly Sheet[], layout: Layout, rows: readonly ReadRow[]): ImportLine[]
}

/** What can be brought in, with what its columns may hold. */
export const kindsOfImport: Readonly<Record<ImportKind, KindOfImport>> = {
  ESTATES: { fields: estateFields, rows: estateRows },
  ROSTER: { fields: rosterFields, rows: (_sheets, _layout, rows) => rosterRows(rows) },
  CONTRACTS: { fields: contractFields, rows: (_sheets, _layout, rows) => contractRows(rows) },
}
