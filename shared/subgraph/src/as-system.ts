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
 * when it works inside one district.
 */
export const asSystemOf =
  (engine: Engine): AsSystem =>
  ({ district, reason, at }, body) =>
    engine.run(systemClaims(district), { ...(at && { time: fixedTime(at) }) }, async (em, work) => {
      const result = await body(em)
      await em.flush()
      if (district) {
        await em.execute(
          `insert into audit.entry (id, district_id, at, action, seat_kind, subjects, input_hash) values (?, ?, ?, ?, 'SYSTEM', ?, '')`,
          [
            newId(),
            district,
            work.time.now(),
            reason,
            JSON.stringify({ changed: [...work.aftermath.changed] }),
          ],
        )
      }
      return result
    })
