/** The lines of a draft while somebody writes them: texts as typed, in the order in which they are read. */
import type { DisclosureKind, DisclosureLineInput, DisclosureSection, FeeUnit } from '../gql/graphql.ts'
import { fenOf, yuanOf } from './amounts.ts'

export interface Voucher {
  fileId: string
  name: string
}

export interface DraftLine {
  /** Stays with the line while others come and go. */
  key: string
  section: DisclosureSection
  title: string
  detail: string
  basis: string
  count: string
  amount: string
  unit: FeeUnit
  vouchers: readonly Voucher[]
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

export const isAccount = (kind: DisclosureKind) => kind === 'MAINTENANCE_FUND' || kind === 'COMMON_INCOME'
export const isMoney = (section: DisclosureSection) => section !== 'POST' && section !== 'WORK'

export function emptyLine(section: DisclosureSection): DraftLine {
  const texts = { title: '', detail: '', basis: '', count: '', amount: '' }
  return { key: crypto.randomUUID(), section, ...texts, unit: 'SQUARE_METRE_MONTH', vouchers: [] }
}

/** A stored line as it is shown in the fields. */
export function draftLine(line: {
  id: string
  section: DisclosureSection
  title: string
  detail?: string | null
  basis?: string | null
  count?: number | null
  amount?: string | null
  unit?: FeeUnit | null
  vouchers: readonly Voucher[]
}): DraftLine {
  const { id, section, title, detail, basis, count, amount, unit, vouchers } = line
  return {
    ...{ key: id, section, title, detail: detail ?? '', basis: basis ?? '' },
    ...{ count: count == null ? '' : String(count), amount: amount ?? '' },
    ...{
      unit: unit ?? 'SQUARE_METRE_MONTH',
      vouchers: vouchers.map(({ fileId, name }) => ({ fileId, name })),
    },
  }
}

/** Lines by section, as they are read and sent; within one they stay in their order. */
export function inOrder(kind: DisclosureKind, lines: readonly DraftLine[]): DraftLine[] {
  return sectionsOf[kind].flatMap((section) => lines.filter((line) => line.section === section))
}

/** A line that was opened and left empty is no line. */
const isEmpty = ({ title, detail, basis, count, amount, vouchers }: DraftLine) =>
  [title, detail, basis, count, amount].every((text) => text.trim() === '') && vouchers.length === 0

export const filledLines = (kind: DisclosureKind, lines: readonly DraftLine[]): DraftLine[] =>
  inOrder(kind, lines).filter((line) => !isEmpty(line))

/** As the API takes them. What is no amount is left out, and the API says so beside the line. */
export function linesAsInput(lines: readonly DraftLine[]): DisclosureLineInput[] {
  return lines.map(({ section, title, detail, basis, count, amount, unit, vouchers }) => {
    const fen = fenOf(amount)
    const people = /^\d{1,6}$/.test(count.normalize('NFKC').trim()) ? Number(count.normalize('NFKC')) : null
    return {
      ...{ section, title, detail: detail || null, basis: basis || null },
      count: section === 'POST' ? people : null,
      amount: isMoney(section) && fen !== null ? yuanOf(fen) : null,
      unit: section === 'FEE' ? unit : null,
      voucherFileIds: vouchers.map(({ fileId }) => fileId),
    }
  })
}

export interface LiveSums {
  receipts: bigint
  costs: bigint
  uses: bigint
  remaining: bigint
  /** How many lines have no readable amount yet, and so are not counted. */
  unread: number
}

/** What the account comes to as it is typed: before + received − costs − used. */
export function sumsOf(opening: bigint, lines: readonly DraftLine[]): LiveSums {
  const total = (section: DisclosureSection) =>
    lines.reduce((sum, line) => (line.section === section ? sum + (fenOf(line.amount) ?? 0n) : sum), 0n)
  const [receipts, costs, uses] = [total('RECEIPT'), total('COST'), total('USE')]
  const unread = lines.filter(
    (line) => isMoney(line.section) && !isEmpty(line) && fenOf(line.amount) === null,
  ).length
  return { receipts, costs, uses, remaining: opening + receipts - costs - uses, unread }
}
