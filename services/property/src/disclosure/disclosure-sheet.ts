/** The sheet of a month: what was told in it, what holds besides, and what is late. */
import { addDays, civilDay, startOfDay } from '@linli/kernel'
import { loader, readRows, type Context } from '@linli/subgraph'
import { areaName, organisationName } from '../territory/index.ts'
import { loadOpenDuties } from './disclosure-duty.rows.ts'
import { disclosureKinds } from './disclosure.enums.ts'
import { monthOf, periodWords, type Period } from './disclosure-period.ts'
import { isLatestWord, loadContent, readDisclosures, type DisclosureRow } from './disclosure.rows.ts'
import { disclosureTitle, kindWords } from './disclosure.words.ts'
import { spreadsheetType, writeDisclosureWorkbook } from './disclosure-workbook.ts'

export interface SheetOfMonth {
  readonly areaId: string
  readonly areaCode: string
  readonly month: string
  readonly period: Period
}

/** Null where the text is no month or there is no such area. */
export async function sheetOfMonth(
  context: Context,
  areaId: string,
  month: string,
): Promise<SheetOfMonth | null> {
  const period = monthOf(month)
  const areaCode = period && (await areaCodeOf(context, areaId))
  return period && areaCode ? { areaId, areaCode, month, period } : null
}

function areaCodeOf(context: Context, areaId: string): Promise<string | null> {
  return loader<string>(context, 'area-codes', async (ids) => {
    const rows = await readRows<{ id: string; code: string }>(
      context.em,
      `select id, code from management_area where id = any($1::uuid[])`,
      [ids],
    )
    return new Map(rows.map(({ id, code }) => [id, code]))
  }).load(areaId)
}

/** What was published in the month, in the order of the law's list; of a corrected one only what corrected it. */
export async function publishedIn(
  context: Context,
  { areaId, period }: SheetOfMonth,
): Promise<readonly DisclosureRow[]> {
  const key = JSON.stringify([areaId, period.beginsOn, period.endsOn])
  const found = await loader<DisclosureRow[]>(context, 'disclosed-in-month', async (keys) => {
    const asked = keys.map((one) => JSON.parse(one) as [string, string, string])
    const rows = await readDisclosures(
      context.em,
      `management_area_id = any($1::uuid[]) and published_at >= $2 and published_at < $3 and ${isLatestWord}
       order by published_at, id`,
      [
        asked.map(([area]) => area),
        startOfDay(asked.map(([, begins]) => begins).toSorted()[0]!),
        startOfDay(
          addDays(
            asked
              .map(([, , ends]) => ends)
              .toSorted()
              .at(-1)!,
            1,
          ),
        ),
      ],
    )
    return new Map(
      asked.map(([area, begins, ends], at) => [
        keys[at]!,
        rows
          .filter(({ managementAreaId, publishedAt }) => {
            const day = civilDay(publishedAt!)
            return managementAreaId === area && begins <= day && day <= ends
          })
          .toSorted((a, b) => disclosureKinds.indexOf(a.kind) - disclosureKinds.indexOf(b.kind)),
      ]),
    )
  }).load(key)
  return found ?? []
}

export const sheetPath = ({ areaCode, month }: SheetOfMonth) => `/p/disclosures/${areaCode}/${month}`

export async function sheetTitle(
  context: Context,
  { areaId, areaCode, period }: SheetOfMonth,
): Promise<string> {
  const area = (await areaName(context, areaId)) ?? areaCode
  const month = periodWords('MONTH', period, context.language)
  return context.language === 'en'
    ? `${area}: disclosures of ${month}`
    : `${area} ${month}物业服务信息公开月报`
}

/** A text for a residents' group; the link of the page goes below it. */
export async function sheetAnnouncement(context: Context, sheet: SheetOfMonth): Promise<string> {
  const { language, time } = context
  const isEnglish = language === 'en'
  const published = await publishedIn(context, sheet)
  const today = civilDay(time.now())
  const late = (await loadOpenDuties(context, sheet.areaId)).filter(({ dueOn }) => dueOn < today)
  const lines = published.map((one) => `· ${disclosureTitle(null, one, language)}`)
  const none = isEnglish ? 'Nothing was published this month.' : '本月没有新发布的内容。'
  const lateness = isEnglish
    ? `${late.length} late, see the page.`
    : `另有 ${late.length} 项逾期未公开，详见页面。`
  return [
    isEnglish ? await sheetTitle(context, sheet) : `【信息公开】${await sheetTitle(context, sheet)}`,
    ...(lines.length > 0 ? lines : [none]),
    ...(late.length > 0 ? [lateness] : []),
  ].join('\n')
}

/** The month as an Excel file: a list of what is told when, and a sheet for each of what was published. */
export async function sheetWorkbook(context: Context, sheet: SheetOfMonth) {
  const published = await publishedIn(context, sheet)
  const open = await loadOpenDuties(context, sheet.areaId)
  const today = civilDay(context.time.now())
  const area = (await areaName(context, sheet.areaId)) ?? sheet.areaCode
  const disclosed = await Promise.all(
    published.map(async (disclosure) => ({
      disclosure,
      company: await organisationName(context, disclosure.companyId),
      content: await loadContent(context, disclosure),
    })),
  )
  const month = periodWords('MONTH', sheet.period, 'zh-CN')
  const name = `${area} ${month}物业服务信息公开月报`
  const rows = [
    ['事项', '期间', '截止日期', '发布日期', '编号或状态'],
    ...published.map((one) => [
      ...[kindWords[one.kind]['zh-CN'], periodWords(one.rhythm, one, 'zh-CN'), one.dueOn],
      ...[civilDay(one.publishedAt!), one.reference ?? ''],
    ]),
    ...open
      .filter(({ opensOn }) => opensOn <= today)
      .map((duty) => [
        ...[kindWords[duty.kind]['zh-CN'], periodWords(duty.rhythm, duty, 'zh-CN'), duty.dueOn, ''],
        duty.dueOn < today ? '逾期未公开' : '待公开',
      ]),
  ]
  const workbook = await writeDisclosureWorkbook(area, { title: name, rows }, disclosed)
  return { fileName: `${name}.xlsx`, mediaType: spreadsheetType, base64: workbook.toString('base64') }
}
