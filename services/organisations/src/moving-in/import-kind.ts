import type { Sheet } from '../spreadsheet/index.ts'
import { carryOutContract } from './carry-out-contract.ts'
import { carryOutDivision } from './carry-out-division.ts'
import { carryOutEstate } from './carry-out-estate.ts'
import { carryOutRoster, rosterLabel } from './carry-out-roster.ts'
import { carryOutStandard } from './carry-out-standard.ts'
import type { ImportWork, RowResult } from './import-work.ts'
import {
  contractFields,
  contractRows,
  divisionFields,
  divisionLines,
  estateFields,
  estateRows,
  rosterFields,
  rosterRows,
  standardFields,
  standardRows,
  type ContractRow,
  type DivisionLine,
  type EstateRow,
  type RosterRow,
  type StandardRow,
  type Field,
  type Layout,
  type Read,
  type ReadRow,
} from './layout/index.ts'

export const importKinds = ['DIVISIONS', 'ESTATES', 'ROSTER', 'CONTRACTS', 'STANDARDS'] as const
export type ImportKind = (typeof importKinds)[number]

/** One line of a file as its kind understands it. */
export type ImportLine = Read<{ row: number }>

interface KindOfImport {
  fields: readonly Field[]
  rows(sheets: readonly Sheet[], layout: Layout, rows: readonly ReadRow[]): ImportLine[]
  /** What lists and reports call a row. */
  label(line: ImportLine): string
  carryOut(work: ImportWork, line: ImportLine): Promise<RowResult>
}

/** What can be brought in, with what its columns may hold and how a row of it is carried out. */
export const kindsOfImport: Readonly<Record<ImportKind, KindOfImport>> = {
  DIVISIONS: {
    fields: divisionFields,
    rows: (_sheets, _layout, rows) => divisionLines(rows),
    label: (line) => divisionLabel(line as Read<DivisionLine>),
    carryOut: (work, line) => carryOutDivision(work, line as Read<DivisionLine>),
  },
  ESTATES: {
    fields: estateFields,
    rows: estateRows,
    label: (line) => (line as Read<EstateRow>).name,
    carryOut: (work, line) => carryOutEstate(work, line as Read<EstateRow>),
  },
  ROSTER: {
    fields: rosterFields,
    rows: (_sheets, _layout, rows) => rosterRows(rows),
    label: (line) => rosterLabel(line as Read<RosterRow>),
    carryOut: (work, line) => carryOutRoster(work, line as Read<RosterRow>),
  },
  CONTRACTS: {
    fields: contractFields,
    rows: (_sheets, _layout, rows) => contractRows(rows),
    label: (line) => contractLabel(line as Read<ContractRow>),
    carryOut: (work, line) => carryOutContract(work, line as Read<ContractRow>),
  },
  STANDARDS: {
    fields: standardFields,
    rows: (_sheets, _layout, rows) => standardRows(rows),
    label: (line) => (line as Read<StandardRow>).area,
    carryOut: (work, line) => carryOutStandard(work, line as Read<StandardRow>),
  },
}

const divisionLabel = ({ code, name }: DivisionLine) => [name, code].filter(Boolean).join(' · ')

const contractLabel = ({ area, company }: ContractRow) => [area, company].filter(Boolean).join(' · ')
