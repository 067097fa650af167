/** What is said about disclosures, in both languages. */
import { Money } from '@linli/kernel'
import type { Language, Words } from '../service-standard/index.ts'
import type { LineProblem, MissingPart } from './disclosure-content.ts'
import type { DisclosureKind, DisclosureRhythm, DisclosureSection, FeeUnit } from './disclosure.enums.ts'
import { periodWords } from './disclosure-period.ts'

export const kindWords: Readonly<Record<DisclosureKind, Words>> = {
  SERVICE_ITEMS: { 'zh-CN': '服务事项与质量要求', en: 'Services and their quality' },
  STAFF: { 'zh-CN': '负责人员', en: 'People responsible' },
  FEES: { 'zh-CN': '收费项目与收费标准', en: 'Fees' },
  FULFILMENT: { 'zh-CN': '服务履行情况', en: 'What was done' },
  MAINTENANCE_FUND: { 'zh-CN': '维修资金使用情况', en: 'Maintenance fund' },
  COMMON_INCOME: { 'zh-CN': '公共收益收支情况', en: 'Income from common areas' },
}

export const sectionWords: Readonly<Record<DisclosureSection, Words>> = {
  POST: { 'zh-CN': '岗位', en: 'Post' },
  FEE: { 'zh-CN': '收费项目', en: 'Fee' },
  WORK: { 'zh-CN': '履行情况', en: 'Service' },
  RECEIPT: { 'zh-CN': '收入', en: 'Received' },
  COST: { 'zh-CN': '合理成本', en: 'Cost' },
  USE: { 'zh-CN': '使用', en: 'Used' },
}

export const unitWords: Readonly<Record<FeeUnit, Words>> = {
  SQUARE_METRE_MONTH: { 'zh-CN': '元/平方米·月', en: 'yuan per m² and month' },
  MONTH: { 'zh-CN': '元/月', en: 'yuan per month' },
  YEAR: { 'zh-CN': '元/年', en: 'yuan per year' },
  TIME: { 'zh-CN': '元/次', en: 'yuan each time' },
  PIECE: { 'zh-CN': '元/个', en: 'yuan each' },
}

export const lineProblemWords: Readonly<Record<LineProblem, Words>> = {
  SECTION_FOREIGN: { 'zh-CN': '这类内容不属于这张表', en: 'this does not belong on this sheet' },
  TITLE_MISSING: { 'zh-CN': '请填写名称', en: 'a name is missing' },
  AMOUNT_MISSING: { 'zh-CN': '请填写金额', en: 'an amount is missing' },
  AMOUNT_NOT_WHOLE: {
    'zh-CN': '金额应为 0 至 99.9 亿元之间、最多两位小数的数',
    en: 'an amount is a number from 0 to 9,999,999,999.99 with two decimals at most',
  },
  COUNT_MISSING: { 'zh-CN': '请填写人数（0 至 100000）', en: 'how many people, from 0 to 100,000' },
  UNIT_MISSING: { 'zh-CN': '请选择计费单位', en: 'for what the price is meant is missing' },
  BASIS_MISSING: {
    'zh-CN': '请填写依据（业主共同决定、合同条款或政府定价文件）',
    en: 'what it rests on is missing: the owners’ decision, a clause of the contract, an official price',
  },
  DETAIL_MISSING: { 'zh-CN': '请写明做了什么', en: 'what was done is missing' },
}

export const missingWords: Readonly<Record<MissingPart, Words>> = {
  LINES: { 'zh-CN': '至少一行内容', en: 'at least one line' },
  WORDS: {
    'zh-CN': '说明（本期没有收支也请写一句）',
    en: 'a word of explanation, also where nothing came in',
  },
  CONTACT: { 'zh-CN': '物业办公室联系方式', en: 'how the office is reached' },
  KEPT_AT: { 'zh-CN': '资金存放在哪里', en: 'where the money is kept' },
  SHORTFALL_WORDS: { 'zh-CN': '结余为负的说明', en: 'why less than nothing remains' },
}

interface Titled {
  readonly kind: DisclosureKind
  readonly rhythm: DisclosureRhythm
  readonly beginsOn: string
  readonly endsOn: string
}

/** "示范·杏林苑 2026年第三季度 公共收益收支情况", with the area left out where the page names it. */
export function disclosureTitle(area: string | null, titled: Titled, language: Language): string {
  const parts = [area, periodWords(titled.rhythm, titled, language), kindWords[titled.kind][language]]
  return parts.filter(Boolean).join(' ')
}

/** What a notice names of a disclosure: it is said in the language of whoever gets it, so both are given. */
export function noticeParams(titled: Titled): Record<string, string> {
  return {
    ...{ sheet: kindWords[titled.kind]['zh-CN'], sheetInEnglish: kindWords[titled.kind].en },
    ...{ period: periodWords(titled.rhythm, titled, 'zh-CN') },
    periodInEnglish: periodWords(titled.rhythm, titled, 'en'),
  }
}

export const yuan = (fen: bigint) => Money.ofFen(fen).format()

interface Announced {
  readonly title: string
  readonly company: string | null
  readonly isCorrection: boolean
  readonly sums: {
    readonly receipts: string
    readonly costs: string
    readonly uses: string
    readonly remaining: string
  } | null
}

/** A text for a residents' group; the link of the page goes below it. */
export function disclosureAnnouncement(
  { title, company, isCorrection, sums }: Announced,
  language: Language,
): string {
  if (language === 'en') {
    const who = company ? `${company} has published${isCorrection ? ' a correction' : ''}: ` : ''
    const money = sums
      ? ` Received ¥${sums.receipts}, costs ¥${sums.costs}, used ¥${sums.uses}; ¥${sums.remaining} remain and belong to the owners.`
      : ''
    return `${who}${title}.${money}`
  }
  const who = company ? `${company}${isCorrection ? '更正' : '公开'}了` : ''
  const money = sums
    ? `收入 ${sums.receipts} 元，成本 ${sums.costs} 元，使用 ${sums.uses} 元，结余 ${sums.remaining} 元，归全体业主所有。`
    : '各位业主可随时查看、监督。'
  return `【信息公开】${who}${title}。${money}`
}
