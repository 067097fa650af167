/** What fields read: plain rows, many at once. Entities are for acts and have the same names. */
import { loader, readRows, type Context, type EntityManager } from '@linli/subgraph'
import type { DisclosureContent, DisclosureLineContent } from './disclosure-content.ts'
import type { DisclosureKind, DisclosureRhythm, DisclosureSection, FeeUnit } from './disclosure.enums.ts'
import type { DisclosureStatus } from './disclosure.lifecycle.ts'

export interface DisclosureRow {
  readonly id: string
  readonly districtId: string
  readonly disclosureDutyId: string
  readonly managementAreaId: string
  readonly areaCode: string
  readonly companyId: string
  readonly kind: DisclosureKind
  readonly rhythm: DisclosureRhythm
  readonly beginsOn: string
  readonly endsOn: string
  readonly dueOn: string
  readonly status: DisclosureStatus
  readonly reference?: string | null | undefined
  readonly correctsId?: string | null | undefined
  readonly reason?: string | null | undefined
  readonly words: string
  readonly contact?: string | null | undefined
  readonly keptAt?: string | null | undefined
  readonly openingFen?: bigint | null | undefined
  readonly standardVersionId?: string | null | undefined
  readonly createdAt: Date
  readonly authorSeatId?: string | null | undefined
  readonly changedAt: Date
  readonly changedBySeatId?: string | null | undefined
  readonly publishedAt?: Date | null | undefined
  readonly publishedBySeatId?: string | null | undefined
  readonly revision: number
}

const columns = `disclosure.id, disclosure.district_id as "districtId", disclosure_duty_id as "disclosureDutyId",
  management_area_id as "managementAreaId", area_code as "areaCode", company_id as "companyId", kind, rhythm,
  begins_on::text as "beginsOn", ends_on::text as "endsOn", due_on::text as "dueOn", status, reference,
  corrects_id as "correctsId", reason, words, contact, kept_at as "keptAt", opening_fen::text as "openingFen",
  standard_version_id as "standardVersionId", created_at as "createdAt", author_seat_id as "authorSeatId",
  changed_at as "changedAt", changed_by_seat_id as "changedBySeatId", published_at as "publishedAt",
  published_by_seat_id as "publishedBySeatId", revision`

/** A published disclosure that no published one corrects: what holds. */
export const isLatestWord = `status = 'PUBLISHED' and not exists (select from disclosure correction
  where correction.district_id = disclosure.district_id and correction.corrects_id = disclosure.id
    and correction.status = 'PUBLISHED')`

/** @param condition on `disclosure`, with order and limit if need be */
export async function readDisclosures(
  em: EntityManager,
  condition: string,
  parameters: readonly unknown[],
): Promise<DisclosureRow[]> {
  const rows = await readRows<DisclosureRow & { openingFen: string | null }>(
    em,
    `select ${columns} from disclosure where ${condition}`,
    parameters,
  )
  return rows.map((row) => ({
    ...row,
    openingFen: row.openingFen === null ? null : BigInt(row.openingFen),
    createdAt: new Date(row.createdAt),
    changedAt: new Date(row.changedAt),
    publishedAt: row.publishedAt ? new Date(row.publishedAt) : null,
  }))
}

export function loadDisclosure(
  context: Context,
  id: string | null | undefined,
): Promise<DisclosureRow | null> {
  if (!id) return Promise.resolve(null)
  return loader<DisclosureRow>(context, 'disclosure', async (ids) => {
    const rows = await readDisclosures(context.em, 'id = any($1::uuid[])', [ids])
    return new Map(rows.map((row) => [row.id, row]))
  }).load(id)
}

/** What followed a disclosure as its correction, as far as the reader may see it: published, or the company's draft. */
export async function loadCorrections(context: Context, id: string): Promise<readonly DisclosureRow[]> {
  const found = await loader<DisclosureRow[]>(context, 'disclosure-corrections', async (ids) => {
    const rows = await readDisclosures(
      context.em,
      `corrects_id = any($1::uuid[]) and status <> 'DISCARDED' order by created_at`,
      [ids],
    )
    return Map.groupBy(rows, ({ correctsId }) => correctsId!)
  }).load(id)
  return found ?? []
}

/** All disclosures of a duty that the reader may see, the latest first. */
export async function loadOfDuty(context: Context, dutyId: string): Promise<readonly DisclosureRow[]> {
  const found = await loader<DisclosureRow[]>(context, 'disclosures-of-duty', async (ids) => {
    const rows = await readDisclosures(
      context.em,
      `disclosure_duty_id = any($1::uuid[]) and status <> 'DISCARDED' order by created_at desc, id desc`,
      [ids],
    )
    return Map.groupBy(rows, ({ disclosureDutyId }) => disclosureDutyId)
  }).load(dutyId)
  return found ?? []
}

/** A line as it is read: its money as fen. */
export type LineRow = DisclosureLineContent & { readonly id: string; readonly disclosureId: string }

export async function loadLines(context: Context, disclosureId: string): Promise<readonly LineRow[]> {
  const found = await loader<LineRow[]>(context, 'disclosure-lines', async (ids) => {
    const rows = await readRows<{
      id: string
      disclosureId: string
      section: DisclosureSection
      title: string
      detail: string | null
      basis: string | null
      count: number | null
      amountFen: string | null
      unit: FeeUnit | null
    }>(
      context.em,
      `select id, disclosure_id as "disclosureId", section, title, detail, basis, count, amount_fen::text as "amountFen", unit
       from disclosure_line where disclosure_id = any($1::uuid[]) order by disclosure_id, position, id`,
      [ids],
    )
    const lines = rows.map((row) => ({
      ...row,
      amountFen: row.amountFen === null ? null : BigInt(row.amountFen),
    }))
    return Map.groupBy(lines, (line) => line.disclosureId)
  }).load(disclosureId)
  return found ?? []
}

export async function loadContent(context: Context, disclosure: DisclosureRow): Promise<DisclosureContent> {
  const { words, contact = null, keptAt = null, openingFen = null } = disclosure
  return { words, contact, keptAt, openingFen, lines: await loadLines(context, disclosure.id) }
}

export interface VoucherRow {
  readonly id: string
  readonly fileId: string
  readonly name: string
}

/** What proves a line; nothing for readers to whom no account is given. */
export async function loadVouchers(context: Context, lineId: string): Promise<readonly VoucherRow[]> {
  const found = await loader<VoucherRow[]>(context, 'disclosure-vouchers', async (ids) => {
    const rows = await readRows<VoucherRow & { lineId: string }>(
      context.em,
      `select id, disclosure_line_id as "lineId", file_id as "fileId", name from disclosure_voucher
       where disclosure_line_id = any($1::uuid[]) order by id`,
      [ids],
    )
    return Map.groupBy(rows, (row) => row.lineId)
  }).load(lineId)
  return found ?? []
}
