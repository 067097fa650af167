import { createHash } from 'node:crypto'
import { canonicalJson } from '@linli/kernel'
import type { ClientBase } from 'pg'

/** An entry of the audit as it is sealed: every column as text, so that no reading of it can lose anything. */
export interface ChainedEntry {
  readonly id: string
  readonly transaction: string
  readonly district_id: string
  readonly at: string
  readonly service: string
  readonly action: string
  readonly account: string | null
  readonly person: string | null
  readonly seat: string | null
  readonly seat_kind: string
  readonly subjects: string
  readonly input_hash: string
  readonly request: string | null
}

/** Where a district's chain stands: how many entries are sealed and the hash of the last. */
export interface ChainHead {
  sequence: number
  hash: string
}

/** What the first entry of a chain follows. */
export const chainBegin: ChainHead = { sequence: 0, hash: '' }

/** The columns of `audit.entry` under the alias `entry` in the form in which they are hashed. */
export const entryColumns = `entry.id::text, entry.transaction::text, entry.district_id::text,
  to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, entry.service, entry.action, entry.account,
  entry.person::text, entry.seat::text, entry.seat_kind, entry.subjects::text, entry.input_hash, entry.request`

/** SHA-256, in hexadecimal, of the hash before it and the canonical form of the entry. */
export function chainHash(previous: string, entry: ChainedEntry): string {
  const { id, transaction, district_id, at, service, action, account, person, seat, seat_kind } = entry
  const { subjects, input_hash, request } = entry
  const sealed = {
    id,
    transaction,
    district_id,
    at,
    service,
    action,
    account,
    person,
    seat,
    seat_kind,
    subjects,
    input_hash,
    request,
  }
  return createHash('sha256').update(previous).update(canonicalJson(sealed)).digest('hex')
}

/**
 * The head of each district that has a chain, found by leaps through the index: its cost grows with the districts and
 * not with what they sealed.
 */
export async function chainHeads(client: ClientBase): Promise<Map<string, ChainHead>> {
  const { rows } = await client.query<{ district_id: string; sequence: string; hash: string }>(`
    with recursive district as (
      (select district_id from audit.seal order by district_id limit 1)
      union all
      select (select seal.district_id from audit.seal where seal.district_id > district.district_id
        order by seal.district_id limit 1)
      from district where district.district_id is not null
    )
    select head.* from district cross join lateral (
      select seal.district_id, seal.sequence, seal.hash from audit.seal
      where seal.district_id = district.district_id order by seal.sequence desc limit 1
    ) as head`)
  return new Map(rows.map((row) => [row.district_id, { sequence: Number(row.sequence), hash: row.hash }]))
}

/** Opens a transaction that sees the entries of all districts; the role is `linli_jobs`. */
export async function beginAsSystem(client: ClientBase, mode = ''): Promise<void> {
  await client.query(`begin ${mode}`)
  await client.query(`select set_config('linli.claims', '{"kind":"SYSTEM"}', true)`)
}
