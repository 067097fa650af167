/** Reads what was typed into a draft: texts without their ends, money in fen, files that are there. */
import { refuse, type Refusal } from '@linli/kernel'
import { Decimal, type Language, type EntityManager } from '@linli/subgraph'
import { Field, ID, InputType, Int } from 'type-graphql'
import { textFault } from '../service-standard/index.ts'
import { lineFaults, type LineProblem } from './disclosure-content.ts'
import { DisclosureSectionEnum, FeeUnitEnum } from './disclosure.enums.ts'
import type { DisclosureKind, DisclosureSection, FeeUnit } from './disclosure.enums.ts'
import type { DisclosureText, ProvenLine } from './disclosure.ts'
import { keepVouchers, type VoucherKeeper } from './disclosure-voucher-file.ts'
import { lineProblemWords } from './disclosure.words.ts'

@InputType('DisclosureLineInput', { description: 'One line of a disclosure.' })
export class DisclosureLineInput {
  @Field(() => DisclosureSectionEnum, { description: 'What the line is.' })
  section!: DisclosureSection

  @Field(() => String, { description: 'The post, the fee, the service, or what the money was for.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'What else is to be said.' })
  detail?: string | null

  @Field(() => String, { nullable: true, description: 'What it rests on.' })
  basis?: string | null

  @Field(() => Int, { nullable: true, description: 'How many people hold a post.' })
  count?: number | null

  @Field(() => Decimal, {
    nullable: true,
    description: 'The amount or the price in yuan, with two decimals at most.',
  })
  amount?: string | null

  @Field(() => FeeUnitEnum, { nullable: true, description: 'For what a price is meant.' })
  unit?: FeeUnit | null

  @Field(() => [ID], {
    nullable: true,
    description: 'The files that prove it: known ones, or such as you have just sent as private files.',
  })
  voucherFileIds?: string[] | null
}

/** What a draft can be given, beside its lines. */
export interface TypedText {
  readonly words?: string | null | undefined
  readonly contact?: string | null | undefined
  readonly keptAt?: string | null | undefined
  readonly opening?: string | null | undefined
  readonly lines: readonly DisclosureLineInput[]
}

/** A sheet with more lines is a ledger and nobody reads it. */
const mostLines = 500
const mostVouchers = 20
const longest = { words: 5000, contact: 300, keptAt: 200, title: 100, detail: 500, basis: 300 } as const

/** What was typed, as content; and every reason why it cannot be kept. */
export async function readTyped(
  em: EntityManager,
  kind: DisclosureKind,
  typed: TypedText,
  language: Language,
  keeper: VoucherKeeper,
): Promise<{ text: DisclosureText; refusals: Refusal[] }> {
  const refusals: Refusal[] = []
  const read = (value: string | null | undefined, most: number, path: readonly string[]): string | null => {
    const text = value?.replaceAll('\r\n', '\n').trim() ?? ''
    if (text === '') return null
    if (textFault(text, most, path.at(-1)!)) refusals.push(refuse('INVALID_INPUT', undefined, path))
    return text
  }
  if (typed.lines.length > mostLines)
    return { text: nothing, refusals: [refuse('INVALID_INPUT', undefined, ['lines'])] }
  const names = await keepVouchers(
    em,
    typed.lines.flatMap(({ voucherFileIds }) => voucherFileIds ?? []),
    keeper,
  )
  const wrong = (at: number, field: string, problem: LineProblem) =>
    refusals.push(
      refuse('LINE_INVALID', { row: at + 1, problem: lineProblemWords[problem][language] }, [
        ...['lines', String(at), field],
      ]),
    )
  const unread = new Set<number>()
  const lines = typed.lines.map((line, at): ProvenLine => {
    const path = ['lines', String(at)]
    const amountFen = line.amount == null ? null : fenOf(line.amount)
    const isCountRead = line.count == null || (line.count >= 0 && line.count <= 100_000)
    if (amountFen === undefined || (amountFen !== null && amountFen < 0n)) {
      wrong(at, 'amount', 'AMOUNT_NOT_WHOLE')
      unread.add(at)
    }
    const files = [...new Set(line.voucherFileIds ?? [])]
    if (files.length > mostVouchers || files.some((id) => !names.has(id)))
      refusals.push(refuse('INVALID_INPUT', undefined, [...path, 'voucherFileIds']))
    return {
      section: line.section,
      title: read(line.title, longest.title, [...path, 'title']) ?? '',
      detail: read(line.detail, longest.detail, [...path, 'detail']),
      basis: read(line.basis, longest.basis, [...path, 'basis']),
      count: line.section === 'POST' && isCountRead ? (line.count ?? null) : null,
      amountFen: isMoney(line.section) ? (amountFen ?? null) : null,
      unit: line.section === 'FEE' ? (line.unit ?? null) : null,
      vouchers: files.map((fileId) => ({ fileId, name: names.get(fileId) ?? '' })),
    }
  })
  for (const { at, field, problem } of lineFaults(kind, lines))
    if (!unread.has(at)) wrong(at, field === 'amountFen' ? 'amount' : field, problem)
  const opening = typed.opening == null ? null : fenOf(typed.opening)
  if (opening === undefined) refusals.push(refuse('INVALID_INPUT', undefined, ['opening']))
  const text = {
    words: read(typed.words, longest.words, ['words']) ?? '',
    contact: read(typed.contact, longest.contact, ['contact']),
    keptAt: read(typed.keptAt, longest.keptAt, ['keptAt']),
    ...{ openingFen: opening ?? null, lines },
  }
  return { text, refusals }
}

const nothing: DisclosureText = { words: '', contact: null, keptAt: null, openingFen: null, lines: [] }

const isMoney = (section: DisclosureSection) => section !== 'POST' && section !== 'WORK'

/** Whole fen of an amount in yuan; undefined for a part of a fen or ten thousand million yuan and more. */
export function fenOf(amount: string): bigint | undefined {
  const match = /^(-?)(\d{1,10})(?:\.(\d{1,2})0*)?$/.exec(amount.trim())
  if (!match) return undefined
  const [, sign, yuan, decimals = ''] = match
  const fen = BigInt(yuan!) * 100n + BigInt(decimals.padEnd(2, '0'))
  return sign ? -fen : fen
}
