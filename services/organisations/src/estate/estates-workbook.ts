import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { buildingColumns, estateColumns, modeWords } from './estate-columns.ts'
import type { BuildingRow, EstateRow } from './estate.rows.ts'

export const workbookMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The register as a workbook with the same two sheets and headings that the import reads. Texts are typed as texts. */
export async function estatesWorkbook(
  estates: readonly EstateRow[],
  buildings: ReadonlyMap<string, readonly BuildingRow[]>,
): Promise<Buffer> {
  const number = (value: string | number | null) =>
    value === null ? null : { value: Number(value), type: Number }
  const text = (value: string | null) => (value === null ? null : { value, type: String })
  const estateRows: SheetData = estates.map((estate) => [
    ...[estate.communityCode, estate.code, estate.name, modeWords[estate.managementMode]].map(text),
    number(estate.resettlementPercent),
    ...[number(estate.builtYear), number(estate.households), number(estate.area), text(estate.address)],
  ])
  const buildingRows: SheetData = estates.flatMap((estate) =>
    (buildings.get(estate.id) ?? []).map((building) => [
      ...[estate.code, estate.name, building.name].map(text),
      ...[building.storeys, building.entrances, building.households].map(number),
    ]),
  )
  return writeXlsxFile([
    { sheet: '小区', data: [headings(estateColumns), ...estateRows], columns: widths(estateColumns.length) },
    {
      sheet: '楼栋',
      data: [headings(buildingColumns), ...buildingRows],
      columns: widths(buildingColumns.length),
    },
  ]).toBuffer()
}

const headings = (columns: readonly { headings: readonly string[] }[]) =>
  columns.map((column) => ({ value: column.headings[0] ?? '', type: String, fontWeight: 'bold' as const }))

const widths = (columns: number) => Array.from({ length: columns }, () => ({ width: 18 }))
