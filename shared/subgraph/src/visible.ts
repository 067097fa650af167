import type { EntityName, FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from './context.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The thing with this id as far as the viewer may see it: absent and invisible are the same null. */
export async function findVisible<Entity extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Entity>,
  id: string,
): Promise<Entity | null> {
  if (!uuid.test(id)) return null
  return em.findOne(entity, { id } as FilterQuery<Entity>)
}
