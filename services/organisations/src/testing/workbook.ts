import writeXlsxFile, { type SheetData } from 'write-excel-file/node'

type Value = string | number | null

/** A workbook as people make them: each sheet a name and its lines. */
export function workbook(sheets: Record<string, readonly (readonly Value[])[]>): Promise<Buffer> {
  return writeXlsxFile(
    Object.entries(sheets).map(([sheet, lines]) => ({
      sheet,
      data: lines.map((line) =>
        line.map((value) =>
          value === null ? null : { value, type: typeof value === 'number' ? Number : String },
        ),
      ) as SheetData,
    })),
  ).toBuffer()
}
