import { tell, type EntityManager } from '@linli/subgraph'
import { removeUnlessNeeded, retireCode, type KeptFor } from '../remove-mistake.ts'
import { rows } from '../tables.ts'
import type { Building } from './building.ts'
import type { Estate } from './estate.ts'
import type { ManagementArea } from './management-area.ts'
import { tellArea } from './tell-estate.ts'

/**
 * Takes an estate back that was entered by mistake; nothing may have been built on it since. Its number is not given
 * again. Only for what an import made: an estate that is torn down stays on record.
 * @returns why it stays, null when it is gone
 */
export async function takeBackEstate(em: EntityManager, estate: Estate, now: Date): Promise<KeptFor | null> {
  const { id, code } = estate
  if (estate.managementAreaId !== null) return 'KEPT_HAS_AREA'
  const building = await rows(em)
    .selectFrom('building')
    .where('estate_id', '=', id)
    .select('id')
    .executeTakeFirst()
  if (building) return 'KEPT_HAS_BUILDINGS'
  const decided = await rows(em)
    .selectFrom('classification')
    .where('estate_id', '=', id)
    .where('source', '=', 'OVERRIDDEN')
    .select('id')
    .executeTakeFirst()
  if (decided) return 'KEPT_DECIDED_TYPE'
  const kept = await keptByPlace(em, code)
  if (kept) return kept
  const own = [`delete from classification where district_id = ? and estate_id = ?`]
  if (await removeUnlessNeeded(em, 'estate', estate, own)) return 'KEPT_NEEDED'
  await retireCode(em, estate, now)
  await tell(em, 'EstateTakenBack', { subject: id, code })
  return null
}

/** The same of a building. */
export async function takeBackBuilding(
  em: EntityManager,
  building: Building,
  now: Date,
): Promise<KeptFor | null> {
  const kept = await keptByPlace(em, building.code)
  if (kept) return kept
  if (await removeUnlessNeeded(em, 'building', building)) return 'KEPT_NEEDED'
  await retireCode(em, building, now)
  return null
}

/**
 * The same of a management area: its estates belong to none again, and its company to it no longer; what was agreed
 * under it ends with it in the module of contracts.
 */
export async function takeBackArea(
  em: EntityManager,
  area: ManagementArea,
  now: Date,
): Promise<KeptFor | null> {
  const kept = await keptByPlace(em, area.code)
  if (kept) return kept
  const own = [
    `update estate set management_area_id = null, revision = revision + 1 where district_id = ? and management_area_id = ?`,
  ]
  const gone = { ...area, propertyCompanyId: null } as ManagementArea
  if (await removeUnlessNeeded(em, 'management_area', area, own)) return 'KEPT_NEEDED'
  await tellArea(em, gone, [])
  await retireCode(em, area, now)
  return null
}

/** Bodies that look after a place, and posts that are held for it. */
async function keptByPlace(em: EntityManager, code: string): Promise<KeptFor | null> {
  const body = await rows(em)
    .selectFrom('organisation')
    .where((eb) => eb.fn<boolean>('starts_with', ['territory_code', eb.val(code)]))
    .select('id')
    .executeTakeFirst()
  if (body) return 'KEPT_HAS_BODIES'
  const term = await rows(em)
    .selectFrom('appointment')
    .where((eb) => eb.fn<boolean>('starts_with', ['reach_code', eb.val(code)]))
    .select('id')
    .executeTakeFirst()
  return term ? 'KEPT_HAS_TERMS' : null
}
