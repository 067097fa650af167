/** Disclosures as an Excel workbook that opens in WPS and LibreOffice: a sheet a kind, money as numbers with two decimals. */
import { Money } from '@linli/kernel'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { escapeForSpreadsheet } from '../service-standard/index.ts'
import {
  isAccount,
  sectionsOf,
  sumsOf,
  type DisclosureContent,
  type DisclosureLineContent,
} from './disclosure-content.ts'
import type { DisclosureKind, DisclosureSection } from './disclosure.enums.ts'
import { periodWords } from './disclosure-period.ts'
import type { DisclosureRow } from './disclosure.rows.ts'
import { kindWords, sectionWords, unitWords } from './disclosure.words.ts'

export const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export interface Disclosed {
  readonly disclosure: Pick<
    DisclosureRow,
    'kind' | 'rhythm' | 'beginsOn' | 'endsOn' | 'reference' | 'publishedAt' | 'reason'
  >
  readonly company: string | null
  readonly content: DisclosureContent
}

type Row = SheetData[number]
type Cell = Row[number]

const text = (value: string | null): Cell =>
  value ? { value: escapeForSpreadsheet(value), type: String, wrap: true } : null
const bold = (value: string): Cell => ({ value: escapeForSpreadsheet(value), fontWeight: 'bold', wrap: true })
const title = (value: string, span: number): Row => [
  { value: escapeForSpreadsheet(value), fontWeight: 'bold', fontSize: 14, align: 'center', columnSpan: span },
]
/** A spreadsheet counts in binary fractions, which keep two decimals exactly up to a hundred million million yuan. */
const money = (fen: bigint): Cell => ({
  value: Number(Money.ofFen(fen).toYuan()),
  type: Number,
  format: '#,##0.00',
})
const whole = (value: number): Cell => ({ value, type: Number })

/**
 * @param overview rows for a first sheet that says what is told when; null where one disclosure is told alone
 */
export async function writeDisclosureWorkbook(
  area: string,
  overview: { readonly title: string; readonly rows: readonly (readonly string[])[] } | null,
  disclosed: readonly Disclosed[],
): Promise<Buffer> {
  const sheets = disclosed.map((one, at) => ({
    data: sheetOf(area, one),
    sheet: sheetName(one.disclosure.kind, disclosed.slice(0, at)),
    columns: columnsOf(one.disclosure.kind).map(([, width]) => ({ width })),
  }))
  const first = overview && {
    data: [
      title(overview.title, overview.rows[0]?.length ?? 1),
      ...overview.rows.map((row, at) => row.map((value) => (at === 0 ? bold(value) : text(value)))),
    ],
    sheet: '公开目录',
    columns: [{ width: 26 }, { width: 24 }, { width: 18 }, { width: 18 }, { width: 30 }],
  }
  return writeXlsxFile(first ? [first, ...sheets] : sheets).toBuffer()
}

/** Excel knows a sheet by its name, of 31 characters at most and never twice. */
function sheetName(kind: DisclosureKind, before: readonly Disclosed[]): string {
  const name = kindWords[kind]['zh-CN']
  const count = before.filter(({ disclosure }) => disclosure.kind === kind).length
  return count === 0 ? name : `${name} ${count + 1}`
}

function sheetOf(area: string, { disclosure, company, content }: Disclosed): SheetData {
  const { kind, rhythm, reference, publishedAt, reason } = disclosure
  const columns = columnsOf(kind)
  const facts: readonly (readonly [string, string | null])[] = [
    ['物业管理区域', area],
    ['物业服务企业', company],
    ['公开期间', periodWords(rhythm, disclosure, 'zh-CN')],
    ['公开编号', reference ?? '草稿，尚未发布'],
    [
      '发布日期',
      publishedAt ? new Date(publishedAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) : null,
    ],
    ['更正说明', reason ?? null],
    ['资金存放', content.keptAt],
    ['联系方式', content.contact],
  ]
  const blank: Row = []
  return [
    title(`${area} ${kindWords[kind]['zh-CN']}`, columns.length),
    ...facts.filter(([, value]) => value).map(([name, value]): Row => [bold(name), text(value)]),
    blank,
    ...(sectionsOf[kind].length > 0 ? [columns.map(([name]) => bold(name))] : []),
    ...(isAccount(kind) ? accountRows(kind, content) : content.lines.map(rowOf)),
    ...(content.words ? [blank, [bold('说明'), text(content.words)]] : []),
  ]
}

type Columns = readonly (readonly [name: string, width: number])[]

function columnsOf(kind: DisclosureKind): Columns {
  switch (kind) {
    case 'STAFF':
      return [
        ['岗位', 24],
        ['人数', 16],
        ['持证、职责', 50],
      ]
    case 'FEES':
      return [
        ['收费项目', 24],
        ['价格（元）', 16],
        ['计费单位', 20],
        ['依据', 40],
        ['备注', 30],
      ]
    case 'FULFILMENT':
      return [
        ['服务内容', 24],
        ['履行情况', 70],
      ]
    case 'SERVICE_ITEMS':
      return [
        ['项目', 24],
        ['内容', 70],
      ]
    default:
      return [
        ['项目', 24],
        ['金额（元）', 18],
        ['依据', 36],
        ['说明', 40],
      ]
  }
}

function rowOf({ section, title: name, detail, basis, count, amountFen, unit }: DisclosureLineContent): Row {
  switch (section) {
    case 'POST':
      return [text(name), whole(count ?? 0), text(detail)]
    case 'FEE':
      return [
        text(name),
        money(amountFen ?? 0n),
        text(unit && unitWords[unit]['zh-CN']),
        text(basis),
        text(detail),
      ]
    case 'WORK':
      return [text(name), text(detail)]
    default:
      return [text(name), money(amountFen ?? 0n), text(basis), text(detail)]
  }
}

/** What was left, what came in, what it cost, what it was used for and what remains: each with its sum. */
function accountRows(kind: DisclosureKind, content: DisclosureContent): Row[] {
  const sums = sumsOf(content)
  const totals: Partial<Record<DisclosureSection, bigint>> = {
    ...{ RECEIPT: sums.receiptsFen, COST: sums.costsFen, USE: sums.usesFen },
  }
  return [
    [bold('上期结余'), money(sums.openingFen)],
    ...sectionsOf[kind].flatMap((section) => [
      ...content.lines.filter((line) => line.section === section).map(rowOf),
      [bold(`${sectionWords[section]['zh-CN']}合计`), money(totals[section] ?? 0n)],
    ]),
    [bold('本期结余（归全体业主所有）'), money(sums.remainingFen)],
  ]
}
