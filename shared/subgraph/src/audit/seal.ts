import type { ClientBase } from 'pg'
import {
  beginAsSystem,
  chainBegin,
  type ChainedEntry,
  chainHash,
  type ChainHead,
  entryColumns,
} from './chain.ts'

/** Entries sealed in one transaction. */
const sealBatch = 1000

/**
 * Seals the entries that have been committed since the last time into the chains of their districts. Of several
 * processes one seals and the others pass.
 * The order is that of transactions, below the oldest one still open, so that nothing can slip in before what is
 * sealed.
 * @param now becomes the time of the seals
 * @returns how many entries were sealed
 */
export async function sealEntries(client: ClientBase, now: Date): Promise<number> {
  for (let sealed = 0; ;) {
    const count = await sealOneBatch(client, now)
    sealed += count
    if (count < sealBatch) return sealed
  }
}

async function sealOneBatch(client: ClientBase, now: Date): Promise<number> {
  await beginAsSystem(client)
  try {
    const entries = (await isOurTurn(client)) ? await nextEntries(client) : []
    if (entries.length > 0) await seal(client, entries, now)
    await client.query('commit')
    return entries.length
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

async function isOurTurn(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ ours: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('linli-audit-seal')) as ours`,
  )
  return rows[0]?.ours ?? false
}

async function nextEntries(client: ClientBase): Promise<ChainedEntry[]> {
  const { rows: cursors } = await client.query<{ transaction: string; id: string }>(
    'select transaction::text, id::text from audit.seal_cursor',
  )
  const { rows } = await client.query<ChainedEntry>(
    `select ${entryColumns} from audit.entry
     where (entry.transaction, entry.id) > ($1::xid8, $2::uuid)
       and entry.transaction < pg_snapshot_xmin(pg_current_snapshot())
       and not exists (select from audit.seal where seal.district_id = entry.district_id and seal.entry_id = entry.id)
     order by entry.transaction, entry.id limit $3`,
    [cursors[0]?.transaction, cursors[0]?.id, sealBatch],
  )
  return rows
}

async function seal(client: ClientBase, entries: readonly ChainedEntry[], now: Date): Promise<void> {
  const heads = new Map<string, ChainHead>()
  const seals: { district: string; sequence: number; entry: string; hash: string }[] = []
  for (const entry of entries) {
    const district = entry.district_id
    const head = heads.get(district) ?? (await headOf(client, district))
    const next = { sequence: head.sequence + 1, hash: chainHash(head.hash, entry) }
    heads.set(district, next)
    seals.push({ district, entry: entry.id, ...next })
  }
  await client.query(
    `insert into audit.seal (district_id, sequence, entry_id, hash, sealed_at)
     select *, $5::timestamptz from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::text[])`,
    [
      seals.map(({ district }) => district),
      seals.map(({ sequence }) => sequence),
      seals.map(({ entry }) => entry),
      seals.map(({ hash }) => hash),
      now,
    ],
  )
  const last = entries.at(-1)
  await client.query('update audit.seal_cursor set transaction = $1, id = $2', [last?.transaction, last?.id])
}

async function headOf(client: ClientBase, district: string): Promise<ChainHead> {
  const { rows } = await client.query<{ sequence: string; hash: string }>(
    'select sequence, hash from audit.seal where district_id = $1 order by sequence desc limit 1',
    [district],
  )
  return rows[0] ? { sequence: Number(rows[0].sequence), hash: rows[0].hash } : chainBegin
}
