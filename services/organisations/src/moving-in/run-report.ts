import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { looksLikeFormula } from '../spreadsheet/index.ts'
import type { Tables } from '../tables.ts'

type Say = (code: string, params?: Record<string, string | number>) => string

/**
 * The report of a run for people: a sheet of rows, and one of things where any were made or changed. A text that a
 * spreadsheet would compute gets an apostrophe in front, which spreadsheets read as "this is text".
 */
export function reportWorkbook(
  lines: readonly Tables['import_row'][],
  effects: readonly Tables['import_effect'][],
  isTakenBack: boolean,
  say: Say,
): Promise<Buffer> {
  const rowSheet: SheetData = [
    head([
      say('IMPORT_ROW'),
      say('IMPORT_ABOUT'),
      say('IMPORT_OUTCOME'),
      say('IMPORT_EFFECTS'),
      say('IMPORT_REASON'),
    ]),
    ...lines.map((line) => [
      { value: line.row, type: Number },
      text(line.label),
      text(say(`IMPORT_${line.is_done ? 'DONE' : 'WOULD'}_${line.outcome}`)),
      text(
        line.effects
          .map(({ thing, deed }) => say(`IMPORT_${deed}_THING`, { thing: say(`THING_${thing}`) }))
          .join('；'),
      ),
      text(
        line.problems
          .map(({ column, value, code, params }) =>
            [column, value && `“${value}”`, say(code, params)].filter(Boolean).join(' '),
          )
          .join('；'),
      ),
    ]),
  ]
  const thingSheet: SheetData = [
    head([
      say('IMPORT_ROW'),
      say('IMPORT_THING'),
      say('IMPORT_ABOUT'),
      say('IMPORT_OUTCOME'),
      say('IMPORT_REASON'),
    ]),
    ...effects.map((effect) => [
      { value: effect.row, type: Number },
      text(say(`THING_${effect.thing}`)),
      text(effect.label),
      text(effect.undone_at ? say('IMPORT_TAKEN_BACK') : say(`IMPORT_DONE_${effect.deed}`)),
      text(isTakenBack && effect.kept_for ? say(effect.kept_for) : ''),
    ]),
  ]
  const columns = [8, 36, 16, 40, 60].map((width) => ({ width }))
  return writeXlsxFile([
    { sheet: say('IMPORT_ROWS_SHEET'), data: rowSheet, columns },
    { sheet: say('IMPORT_THINGS_SHEET'), data: thingSheet, columns },
  ]).toBuffer()
}

const head = (titles: string[]) =>
  titles.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))

const text = (value: string) =>
  value === '' ? null : { value: looksLikeFormula(value) ? `'${value}` : value, type: String, wrap: true }
