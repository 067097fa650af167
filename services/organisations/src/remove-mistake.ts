import type { EntityManager } from '@linli/subgraph'

/** What keeps a thing that was entered by mistake: the reason is told to whoever takes it back. */
export type KeptFor =
  | 'KEPT_CHANGED'
  | 'KEPT_HAS_AREA'
  | 'KEPT_HAS_BODIES'
  | 'KEPT_HAS_TERMS'
  | 'KEPT_HAS_BUILDINGS'
  | 'KEPT_DECIDED_TYPE'
  | 'KEPT_HAS_ACCOUNT'
  | 'KEPT_SERVES_AREAS'
  | 'KEPT_CONFIRMED'
  | 'KEPT_HAS_STANDARD'
  | 'KEPT_WORKED_ON'
  | 'KEPT_NEEDED'
  | 'KEPT_GONE'

/** Tables of which a row can be a mistake that nothing was built on. */
type Removable = 'estate' | 'building' | 'organisation' | 'management_area' | 'person' | 'appointment'

/**
 * Removes one row that was entered by mistake, unless any other row refers to it: references are checked at once here,
 * so that the row stays and the work goes on where something was built on it that this module's rules do not know of.
 * @param before statements that remove what belongs to the row alone
 */
export async function removeUnlessNeeded(
  em: EntityManager,
  table: Removable,
  { districtId, id }: { districtId: string; id: string },
  before: readonly string[] = [],
): Promise<'KEPT_NEEDED' | null> {
  await em.flush()
  await em.execute('savepoint removal')
  await em.execute('set constraints all immediate')
  try {
    for (const statement of before) await em.execute(statement, [districtId, id])
    await em.execute(`delete from ${table} where district_id = ? and id = ?`, [districtId, id])
    await em.execute('set constraints all deferred')
    await em.execute('release savepoint removal')
    return null
  } catch (error) {
    if (!isStillReferred(error)) throw error
    await em.execute('rollback to savepoint removal')
    return 'KEPT_NEEDED'
  } finally {
    em.clear()
  }
}

/** SQLSTATE 23503, wherever the database's own error is wrapped. */
function isStillReferred(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: unknown }
  return code === '23503' || (cause ? isStillReferred(cause) : false)
}

/** The number of what was taken back is given to nothing else in its place. */
export async function retireCode(
  em: EntityManager,
  { districtId, code }: { districtId: string; code: string },
  now: Date,
): Promise<void> {
  await em.execute(
    `insert into retired_code (district_id, code, retired_at) values (?, ?, ?) on conflict do nothing`,
    [districtId, code, now],
  )
}
