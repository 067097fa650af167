/** Where each part of a change set stands, as a file for those who work through it away from the screen. */
import type { Context, Language } from '@linli/subgraph'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { areaName } from '../territory/index.ts'
import { escapeForSpreadsheet, type StandardWorkbookType } from '../service-standard/index.ts'
import { partsOf, type ChangeSetRow } from './change-set.rows.ts'
import { standingWords } from './change-set.words.ts'
import type { ChangeSetStanding } from './change-set.standing.ts'

const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const headings: Record<Language, readonly string[]> = {
  'zh-CN': ['区域编号', '区域', '进展', '说明', '版本编号'],
  en: ['Area code', 'Area', 'Where it stands', 'Why', 'Version'],
}
const widths = [22, 30, 16, 80, 24]

export async function changeSetWorkbook(
  context: Context,
  set: Pick<ChangeSetRow, 'id' | 'number'>,
  standings: readonly ChangeSetStanding[] | null,
): Promise<StandardWorkbookType> {
  const { language } = context
  const header = headings[language].map((value) => ({ value, fontWeight: 'bold' as const }))
  const sheet: SheetData = [header]
  for (let after: string | null = null; ;) {
    const { edges, pageInfo } = await partsOf(context, set.id, standings, { first: 100, after })
    sheet.push(...(await Promise.all(edges.map(({ node }) => cellsOf(context, node)))))
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
  }
  const file = await writeXlsxFile(sheet, {
    sheet: language === 'en' ? 'Change set' : '标准库改动',
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
  const name = language === 'en' ? `Change set ${set.number}` : `标准库改动第 ${set.number} 号`
  return { fileName: `${name}.xlsx`, mediaType: spreadsheetType, base64: file.toString('base64') }
}

type Part = Awaited<ReturnType<typeof partsOf>>['edges'][number]['node']

async function cellsOf(context: Context, part: Part) {
  const version = await part.standardVersion
  const name = await areaName(context, part.managementArea.id)
  const texts = [
    ...[part.areaCode, name ?? '', standingWords[part.standing][context.language]],
    ...[(await part.reason) ?? '', version?.reference ?? ''],
  ]
  return texts.map((text) =>
    text === '' ? null : { value: escapeForSpreadsheet(text), type: String, wrap: true },
  )
}
