import { CompiledQuery } from 'kysely'
import type { EntityManager } from './context.ts'

/**
 * Rows as the columns of a statement name them. Its parameters are `$1`, `$2` …, a list being one of them, so that the
 * text stays the same and the database prepares it once; `em.execute` would write the values into the text.
 */
export async function readRows<Row>(
  em: EntityManager,
  statement: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await em.getKysely().executeQuery<Row>(CompiledQuery.raw(statement, [...parameters]))
  return rows
}
