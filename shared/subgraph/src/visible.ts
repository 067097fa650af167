import type { EntityName, FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from './context.ts'

/** Anything may be sent as an identity; only what has the form of one may reach the database. */
export const isIdentity = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** The thing with this id as far as the viewer may see it: absent and invisible are the same null. */
export async function findVisible<Entity extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Entity>,
  id: string,
): Promise<Entity | null> {
  if (!isIdentity(id)) return null
  return em.findOne(entity, { id } as FilterQuery<Entity>)
}
