/** What goes back to the hotline of its tickets: by the columns that its own table of replies has. */
import { readRows, type EntityManager } from '@linli/subgraph'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { escapeForSpreadsheet } from '../service-standard/index.ts'

/** What a table of replies can tell of a ticket. */
export const replyValues = [
  ...(['EXTERNAL_NUMBER', 'NUMBER', 'HANDLER', 'ANSWERED_AT', 'OUTCOME', 'REPLY', 'REPLIED_AT'] as const),
  ...(['RETURN_REASON', 'EXTENSION_UNTIL', 'EXTENSION_REASON'] as const),
] as const
export type ReplyValue = (typeof replyValues)[number]

export interface ReplyColumn {
  readonly heading: string
  readonly value: ReplyValue
}

type ReplyRow = Readonly<Record<ReplyValue, string | null>>

/**
 * Tickets of a source that something can be said of: done, or asked to be returned or to have more time. When somebody
 * had it is the first word of the desk; the reply is what the handler told the resident last.
 * @param since only what was said from then on; everything, when left out
 */
async function readReplies(
  em: EntityManager,
  districtId: string,
  source: string,
  since: Date | null,
): Promise<ReplyRow[]> {
  const rows = await readRows<Record<ReplyValue, string | Date | null>>(
    em,
    `select origin.external_number as "EXTERNAL_NUMBER", request.number as "NUMBER", handler.name as "HANDLER",
       coalesce(ticket.answered_at, answered.at) as "ANSWERED_AT", request.outcome as "OUTCOME",
       coalesce(ticket.reply, done.words) as "REPLY", coalesce(ticket.replied_at, request.disposed_at) as "REPLIED_AT",
       ticket.return_reason as "RETURN_REASON", ticket.extension_until as "EXTENSION_UNTIL",
       ticket.extension_reason as "EXTENSION_REASON"
     from hotline_ticket ticket
     join service_request request on request.district_id = ticket.district_id and request.id = ticket.service_request_id
     join request_origin origin on origin.district_id = ticket.district_id and origin.service_request_id = request.id
     left join organisation handler on handler.district_id = request.district_id and handler.id = request.handler_organisation_id
     left join lateral (select min(at) as at from service_request_event event
       where event.district_id = request.district_id and event.service_request_id = request.id
         and event.kind in ('ACKNOWLEDGED', 'DISPATCHED', 'ACCEPTED', 'DISPOSED')) answered on true
     left join lateral (select words from service_request_event event
       where event.district_id = request.district_id and event.service_request_id = request.id
         and event.kind = 'DISPOSED' and not event.is_internal
       order by at desc, id desc limit 1) done on request.disposed_at is not null
     where ticket.district_id = $1 and origin.source = $2
       and greatest(ticket.replied_at, request.disposed_at, ticket.return_asked_at, ticket.extension_asked_at)
         >= coalesce($3, '-infinity'::timestamptz)
     order by ticket.received_at, origin.external_number`,
    [districtId, source, since],
  )
  return rows.map((row) => mapValues(row))
}

const moments: ReadonlySet<ReplyValue> = new Set(['ANSWERED_AT', 'REPLIED_AT', 'EXTENSION_UNTIL'])
const outcomeWords: Readonly<Record<string, string>> = {
  ...{ SOLVED: '已解决', NOT_SOLVED: '未解决', ANSWERED: '已答复' },
}

function mapValues(row: Record<ReplyValue, string | Date | null>): ReplyRow {
  const told = (value: ReplyValue): string | null => {
    const written = row[value]
    if (written === null) return null
    if (moments.has(value)) return shanghaiClock(new Date(written))
    return value === 'OUTCOME' ? (outcomeWords[String(written)] ?? null) : String(written)
  }
  return Object.fromEntries(replyValues.map((value) => [value, told(value)])) as Record<
    ReplyValue,
    string | null
  >
}

/** As tables in China write it: 2026-11-23 09:30:00. */
const shanghaiClock = (at: Date) => new Date(+at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

/** The replies as a workbook under the hotline's own headings; the hotline reads Chinese, whoever exports it. */
export async function repliesWorkbook(
  em: EntityManager,
  { districtId, source, since }: { districtId: string; source: string; since: Date | null },
  columns: readonly ReplyColumn[],
): Promise<{ workbook: Buffer; count: number }> {
  const rows = await readReplies(em, districtId, source, since)
  const data: SheetData = [
    columns.map(({ heading }) => ({
      value: escapeForSpreadsheet(heading),
      type: String,
      fontWeight: 'bold' as const,
    })),
    ...rows.map((row) => columns.map(({ value }) => text(row[value]))),
  ]
  const sheet = { data, sheet: '办理结果', columns: columns.map(() => ({ width: 24 })) }
  return { workbook: await writeXlsxFile([sheet]).toBuffer(), count: rows.length }
}

const text = (value: string | null) =>
  value === null ? null : { value: escapeForSpreadsheet(value), type: String, wrap: true }
