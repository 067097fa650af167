import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { decimal } from '@linli/kernel'
import { describe, expect, it } from 'vitest'
import { readSheets } from '../spreadsheet/index.ts'
import { kindsOfImport, type ImportKind } from './import-kind.ts'
import { applyMapping, readTable, recogniseLayout } from './layout/index.ts'

/* Every table that lies in `layouts/`, made by people who do not know the importer, means what its maker says it means. */

const folders = { rosters: 'ROSTER', estates: 'ESTATES', contracts: 'CONTRACTS' } as const
const folder = (name: string) => new URL(`layouts/${name}/`, import.meta.url)

interface Expected {
  source: string
  mapping?: Record<string, string>
  rows: Record<string, unknown>[]
  problems?: { row: number; field: string }[]
}

describe.each(Object.entries(folders))('a file of %s', (name, kind: ImportKind) => {
  const files = existsSync(folder(name))
    ? readdirSync(folder(name)).filter((file) => /\.(xlsx|csv)$/.test(file))
    : []

  it.each(files)('is read as it is meant: %s', async (file) => {
    const expected = JSON.parse(
      readFileSync(new URL(`${file}.expected.json`, folder(name)), 'utf8'),
    ) as Expected
    const sheets = (await readSheets(readFileSync(new URL(file, folder(name))))) ?? []
    const { fields, rows } = kindsOfImport[kind]
    const found = recogniseLayout(sheets, fields)
    const mapping = expected.mapping ? { columns: expected.mapping, constants: {} } : null
    const layout = applyMapping(found ?? nothing, mapping, fields)
    const sheet = sheets.find((each) => each.name === layout.sheet)
    const read = rows(sheets, layout, sheet ? readTable(sheet, layout, fields) : [])
    expect(read.map((row) => comparable({ ...row, problems: [] }))).toEqual(
      expected.rows.map((row) => comparable({ ...row, problems: [] })),
    )
    const problems = read.flatMap((row) => row.problems.map(({ row: at, field }) => ({ row: at, field })))
    expect(problems).toEqual(expected.problems ?? [])
    expect(expected.source).not.toBe('')
  })
})

const nothing = { sheet: '', headingRow: 1, headingRows: 1, columns: [] }

/** 1.80 and 1.8 are one fee. */
const comparable = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      ['fee', 'area', 'resettlementPercent'].includes(key) && typeof value === 'string'
        ? (decimal(value) ?? value)
        : value,
    ]),
  )
