import { createHash } from 'node:crypto'
import type { ActInput } from './act.ts'
import type { Context } from './context.ts'

interface KeptThing {
  entity: string
  id: string
}

/** Which things an accepted act left behind, by field of its payload. */
export type Outcome = Record<string, KeptThing | KeptThing[]>

export type ClaimedKey =
  | { state: 'none' }
  | { state: 'first'; scope: string; key: string }
  | { state: 'repeat'; outcome: Outcome }
  | { state: 'other-input' }

/** Where nobody signed in there is no district in the claims; the key still needs a place. */
const noDistrict = '00000000-0000-0000-0000-000000000000'

/**
 * Takes the key for this act. A second taker waits here until the first has committed or given up:
 * the unique index is what makes ten thousand repeats one effect.
 */
export async function claimKey(context: Context, input: ActInput, inputHash: string): Promise<ClaimedKey> {
  const key = input.idempotencyKey ?? context.idempotencyKey
  const scope = scopeOf(context, input)
  if (!key || !scope || !context.mutation) return { state: 'none' }
  const place = [context.viewer.district ?? noDistrict, scope, context.mutation, key]
  const inserted = await context.em.execute<{ key: string }[]>(
    `insert into platform.idempotency_key (district_id, scope, mutation, key, input_hash) values (?, ?, ?, ?, ?)
     on conflict do nothing returning key`,
    [...place, inputHash],
  )
  if (inserted.length > 0) return { state: 'first', scope, key }
  const [kept] = await context.em.execute<{ input_hash: string; outcome: Outcome }[]>(
    `select input_hash, outcome from platform.idempotency_key
     where district_id = ? and scope = ? and mutation = ? and key = ?`,
    place,
  )
  return kept?.input_hash === inputHash
    ? { state: 'repeat', outcome: kept.outcome }
    : { state: 'other-input' }
}

export async function keepOutcome(context: Context, claimed: ClaimedKey, outcome: Outcome): Promise<void> {
  if (claimed.state !== 'first') return
  await context.em.execute(
    `update platform.idempotency_key set outcome = ? where district_id = ? and scope = ? and mutation = ? and key = ?`,
    [
      JSON.stringify(outcome),
      context.viewer.district ?? noDistrict,
      claimed.scope,
      context.mutation,
      claimed.key,
    ],
  )
}

function scopeOf(context: Context, input: ActInput): string | null {
  if (context.viewer.account) return context.viewer.account
  if (!input.clientSecret) return null
  return `client:${createHash('sha256').update(input.clientSecret).digest('hex')}`
}
