import { fixedTime, newId } from '@linli/kernel'
import { systemClaims } from './claims.ts'
import type { EntityManager } from './context.ts'
import type { Engine } from './engine.ts'

export interface SystemWork {
  /** The district it works in; null only for what spans all of them. */
  district: string | null
  /** Why, in words for the audit, e.g. `import of the division file`. */
  reason: string
  /** The instant it counts as having happened, for what is recorded later than it happened; now when left out. */
  at?: Date
}

export type AsSystem = <Result>(
  work: SystemWork,
  body: (em: EntityManager) => Promise<Result>,
) => Promise<Result>

/**
 * The one other door to the database besides an operation: for jobs, imports and seeds. One transaction, audited
 * in the district it works in, or in each district that it told of a change.
 */
export const asSystemOf =
  (engine: Engine): AsSystem =>
  ({ district, reason, at }, body) =>
    engine.run(systemClaims(district), { ...(at && { time: fixedTime(at) }) }, async (em, work) => {
      const result = await body(em)
      await em.flush()
      const { changed, changedIn } = work.aftermath
      const entries = district
        ? [[district, [...changed, ...(changedIn.get(district) ?? [])]] as const]
        : [...changedIn]
      await appendEntries(em, reason, work.time.now(), entries)
      return result
    })

async function appendEntries(
  em: EntityManager,
  reason: string,
  at: Date,
  districts: readonly (readonly [district: string, changed: readonly string[]])[],
): Promise<void> {
  if (districts.length === 0) return
  const entries = districts.map(([district, changed]) => ({ id: newId(), district, changed }))
  await em.execute(
    `insert into audit.entry (id, district_id, at, action, seat_kind, subjects, input_hash)
     select (entry ->> 'id')::uuid, (entry ->> 'district')::uuid, ?::timestamptz, ?, 'SYSTEM',
       jsonb_build_object('changed', entry -> 'changed'), ''
     from jsonb_array_elements(?::jsonb) as entry`,
    [at, reason, JSON.stringify(entries)],
  )
}
