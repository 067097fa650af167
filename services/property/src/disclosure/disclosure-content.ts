/** What a disclosure says and what must be in it, by kind; pure. */
import type { DisclosureKind, DisclosureSection, FeeUnit } from './disclosure.enums.ts'

export interface DisclosureLineContent {
  readonly section: DisclosureSection
  readonly title: string
  readonly detail: string | null
  /** The owners' decision, the clause or the official price that it rests on. */
  readonly basis: string | null
  readonly count: number | null
  readonly amountFen: bigint | null
  readonly unit: FeeUnit | null
}

export interface DisclosureContent {
  readonly words: string
  /** Of the office, never of a person. */
  readonly contact: string | null
  /** Where the money lies. */
  readonly keptAt: string | null
  /** What was left from before; null where no money is accounted for. */
  readonly openingFen: bigint | null
  readonly lines: readonly DisclosureLineContent[]
}

/** Which lines a kind has, in the order in which they are read. */
export const sectionsOf: Readonly<Record<DisclosureKind, readonly DisclosureSection[]>> = {
  SERVICE_ITEMS: [],
  STAFF: ['POST'],
  FEES: ['FEE'],
  FULFILMENT: ['WORK'],
  MAINTENANCE_FUND: ['RECEIPT', 'USE'],
  COMMON_INCOME: ['RECEIPT', 'COST', 'USE'],
}

/** Kinds that account for money that belongs to the owners. */
export const isAccount = (kind: DisclosureKind) => kind === 'MAINTENANCE_FUND' || kind === 'COMMON_INCOME'

export interface Sums {
  readonly openingFen: bigint
  readonly receiptsFen: bigint
  readonly costsFen: bigint
  readonly usesFen: bigint
  /** opening + receipts − costs − uses, to the fen. */
  readonly remainingFen: bigint
}

/** 民法典 282: what is left after reasonable costs belongs to the owners. */
export function sumsOf({ openingFen, lines }: Pick<DisclosureContent, 'openingFen' | 'lines'>): Sums {
  const total = (section: DisclosureSection) =>
    lines.reduce((sum, line) => (line.section === section ? sum + (line.amountFen ?? 0n) : sum), 0n)
  const opening = openingFen ?? 0n
  const [receiptsFen, costsFen, usesFen] = [total('RECEIPT'), total('COST'), total('USE')]
  return {
    ...{ openingFen: opening, receiptsFen, costsFen, usesFen },
    remainingFen: opening + receiptsFen - costsFen - usesFen,
  }
}

/** What is wrong with one line, by the field at fault. */
export interface LineFault {
  readonly at: number
  readonly field: keyof DisclosureLineContent
  readonly problem: LineProblem
}
export type LineProblem =
  | 'SECTION_FOREIGN'
  | 'TITLE_MISSING'
  | 'AMOUNT_MISSING'
  | 'AMOUNT_NOT_WHOLE'
  | 'COUNT_MISSING'
  | 'UNIT_MISSING'
  | 'BASIS_MISSING'
  | 'DETAIL_MISSING'

/** What a section's lines must say beside their title. */
export function lineFaults(kind: DisclosureKind, lines: readonly DisclosureLineContent[]): LineFault[] {
  return lines.flatMap((line, at) => {
    const found = (field: LineFault['field'], problem: LineProblem): LineFault[] => [{ at, field, problem }]
    const { section, title, detail, basis, count, amountFen, unit } = line
    if (!sectionsOf[kind].includes(section)) return found('section', 'SECTION_FOREIGN')
    if (title === '') return found('title', 'TITLE_MISSING')
    const isMoney = section !== 'POST' && section !== 'WORK'
    if (isMoney && amountFen === null) return found('amountFen', 'AMOUNT_MISSING')
    if (section === 'POST' && count === null) return found('count', 'COUNT_MISSING')
    if (section === 'WORK' && detail === null) return found('detail', 'DETAIL_MISSING')
    if (section === 'FEE' && unit === null) return found('unit', 'UNIT_MISSING')
    // 民法典 278: the owners decide together what is done with what is theirs; nobody charges without a basis.
    if ((section === 'USE' || section === 'FEE') && basis === null) return found('basis', 'BASIS_MISSING')
    return []
  })
}

/** What is still missing before a disclosure can be published. */
export type MissingPart = 'LINES' | 'WORDS' | 'CONTACT' | 'KEPT_AT' | 'SHORTFALL_WORDS'

export function missingParts(kind: DisclosureKind, content: DisclosureContent): MissingPart[] {
  const { lines, words, contact, keptAt } = content
  const isSilent = words === ''
  const missing: MissingPart[] = []
  if (kind === 'STAFF' || kind === 'FEES' || kind === 'FULFILMENT') {
    if (lines.length === 0) missing.push('LINES')
  }
  if (kind === 'STAFF' && contact === null) missing.push('CONTACT')
  if (isAccount(kind)) {
    // That nothing came in is worth a sentence: an empty sheet looks like one that was not filled in.
    if (lines.length === 0 && isSilent) missing.push('WORDS')
    if (keptAt === null) missing.push('KEPT_AT')
    if (sumsOf(content).remainingFen < 0n && isSilent) missing.push('SHORTFALL_WORDS')
  }
  return missing
}

const identityNumber = /(?<!\d)\d{17}[\dXx](?![\dXx])/
const mobileNumber = /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/
const bankCard = /(?<!\d)(?:\d[\s-]?){15,18}\d(?!\d)/

/**
 * The first text in which a number of a person stands: public pages show no personal data. The office may be reached by
 * a mobile number, and the owners' money lies in an account whose number is not for the public.
 * @returns the field at fault, or null
 */
export function personalNumberIn(content: DisclosureContent): readonly string[] | null {
  const { words, contact, keptAt, lines } = content
  const fields: readonly (readonly [path: readonly string[], text: string | null])[] = [
    [['words'], words],
    [['keptAt'], keptAt],
    ...lines.flatMap(({ title, detail, basis }, at) => [
      [['lines', String(at), 'title'], title] as const,
      [['lines', String(at), 'detail'], detail] as const,
      [['lines', String(at), 'basis'], basis] as const,
    ]),
  ]
  const found = fields.find(([, text]) => text !== null && holdsPersonalNumber(text))
  if (found) return found[0]
  return contact !== null && identityNumber.test(contact) ? ['contact'] : null
}

/** Whether a text that everybody will read holds the number of a person or of an account. */
export function holdsPersonalNumber(text: string): boolean {
  return [identityNumber, mobileNumber, bankCard].some((pattern) => pattern.test(text))
}

/** Whether two disclosures say the same: a correction that corrects nothing is none. */
export function isSameContent(one: DisclosureContent, other: DisclosureContent): boolean {
  return textOf(one) === textOf(other)
}

function textOf({ words, contact, keptAt, openingFen, lines }: DisclosureContent): string {
  const told = lines.map(({ section, title, detail, basis, count, amountFen, unit }) => [
    ...[section, title, detail, basis, count, unit],
    amountFen === null ? null : String(amountFen),
  ])
  return JSON.stringify([words, contact, keptAt, openingFen === null ? null : String(openingFen), told])
}
