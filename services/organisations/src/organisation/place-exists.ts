import type { EntityManager } from '@linli/subgraph'
import { rows } from '../tables.ts'

/** Whether the code is that of a place: one of the tree that has not vanished, or the area of a property contract. */
export async function placeExists(em: EntityManager, code: string): Promise<boolean> {
  const place = await rows(em)
    .selectFrom('territory')
    .where('code', '=', code)
    .where('vanished_on', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (place) return true
  const area = await rows(em)
    .selectFrom('management_area')
    .where('code', '=', code)
    .select('id')
    .executeTakeFirst()
  return area !== undefined
}
