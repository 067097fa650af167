import type { EntityManager } from './context.ts'
import type { Fact, FactHandler } from './define-service.ts'
import { workOf } from './work.ts'

/**
 * Tells the world what happened, in the transaction in which it happened.
 * @param subject id of the thing it happened to; live screens that watch it are woken after the commit
 * @param districtId where it happened, for work that spans districts; otherwise the work's own
 */
export async function tell(
  em: EntityManager,
  type: string,
  fact: ToldFact,
  districtId?: string,
): Promise<void> {
  await tellAll(em, type, [fact], districtId)
}

/** The same of many things of one district, in one statement. */
export async function tellAll(
  em: EntityManager,
  type: string,
  facts: readonly ToldFact[],
  districtId?: string,
): Promise<void> {
  await tellAllUnchanged(em, type, facts, districtId)
  for (const { subject } of facts) workOf(em).aftermath.changed.add(subject)
}

/** The same where the things themselves stay as they are, so that nobody who watches them need look. */
export async function tellAllUnchanged(
  em: EntityManager,
  type: string,
  facts: readonly ToldFact[],
  districtId?: string,
): Promise<void> {
  if (facts.length === 0) return
  const { aftermath, time, district } = workOf(em)
  const told = facts.map(({ subject, ...payload }) => ({ subject, payload }))
  await em.execute(
    `insert into facts.fact (district_id, type, subject, payload, at)
     select ?, ?, (told ->> 'subject')::uuid, told -> 'payload', ?::timestamptz
     from jsonb_array_elements(?::jsonb) with ordinality as list (told, place) order by place`,
    [districtId ?? district(), type, time.now(), JSON.stringify(told)],
  )
  aftermath.told = true
}

/** Id of the thing that a fact is about, and what else there is to say. */
interface ToldFact {
  subject: string
  [field: string]: unknown
}

/** One fact about many things of a district, for work that changes them by the thousand. */
export interface DistrictFact {
  district: string
  subject: string
  /** Ids of the things that it is about: the district's audit names them. */
  about: readonly string[]
  payload: Record<string, unknown>
}

/** Tells each district its part in one statement, where work spans districts. */
export async function tellDistricts(
  em: EntityManager,
  type: string,
  facts: readonly DistrictFact[],
): Promise<void> {
  if (facts.length === 0) return
  const { aftermath, time } = workOf(em)
  const told = facts.map(({ district, subject, payload }) => ({ district, subject, payload }))
  await em.execute(
    `insert into facts.fact (district_id, type, subject, payload, at)
     select (told ->> 'district')::uuid, ?, (told ->> 'subject')::uuid, told -> 'payload', ?::timestamptz
     from jsonb_array_elements(?::jsonb) as told`,
    [type, time.now(), JSON.stringify(told)],
  )
  for (const { district, subject, about } of facts) {
    aftermath.changed.add(subject)
    aftermath.changedIn.set(district, [...(aftermath.changedIn.get(district) ?? []), ...about])
  }
  aftermath.told = true
}

interface FactRow {
  id: string
  transaction: string
  source: string
  district_id: string
  type: string
  subject: string
  payload: Record<string, unknown>
  at: string | Date
}

/** Facts handled in one transaction. */
export const factBatch = 200

/**
 * Handles the facts that follow the service's cursor and moves the cursor in the same transaction.
 * Order is by transaction and id, and only below the oldest transaction still open: by id alone a reader would
 * overtake a transaction that has its numbers but has not committed yet.
 * @returns how many facts were read; the caller comes again while there are any
 */
export async function consumeFacts(
  em: EntityManager,
  handlers: Record<string, FactHandler>,
  limit = factBatch,
): Promise<number> {
  await em.execute(`insert into fact_cursor (only_row) values (true) on conflict do nothing`)
  const [cursor] = await em.execute<{ transaction: string; id: string }[]>(
    `select transaction::text, id::text from fact_cursor for update`,
  )
  const facts = await em.execute<FactRow[]>(
    `select id::text, transaction::text, source, district_id, type, subject, payload, at from facts.fact
     where (transaction, id) > (?::xid8, ?::bigint) and transaction < pg_snapshot_xmin(pg_current_snapshot())
     order by fact.transaction, fact.id limit ?`,
    [cursor?.transaction ?? '0', cursor?.id ?? '0', limit],
  )
  for (const row of facts) {
    const fact: Fact = { ...row, district: row.district_id, at: new Date(row.at) }
    await handlers[row.type]?.(em, fact)
  }
  const last = facts.at(-1)
  if (last) {
    await em.flush()
    await em.execute(`update fact_cursor set transaction = ?::xid8, id = ?::bigint`, [
      last.transaction,
      last.id,
    ])
  }
  return facts.length
}

/** Where the service stands in the stream of facts; made beside the service's own tables. */
export const factCursorSql = `create table if not exists fact_cursor (
  only_row boolean primary key default true check (only_row),
  transaction xid8 not null default '0',
  id bigint not null default 0
)`
