import { tell, type EntityManager } from '@linli/subgraph'
import { rows } from '../tables.ts'
import type { DivisionImportPlan } from './plan-division-import.ts'

/** Tells the other modules which places of the district are new, renamed or gone from the official list. */
export async function tellDivisions(em: EntityManager, plan: DivisionImportPlan): Promise<void> {
  const changed = [...plan.added, ...plan.returned, ...plan.renamed].map(({ code }) => code)
  for (const division of await divisionsWith(em, changed)) await tellRegistered(em, division)
  for (const { id, code } of await divisionsWith(
    em,
    plan.vanished.map((division) => division.code),
  )) {
    await tell(em, 'TerritoryVanished', { subject: id, code })
  }
}

/** Tells every place of a district, for modules that begin to work in it. */
export async function tellDistrict(em: EntityManager, districtCode: string): Promise<void> {
  const inside = await selectDivisions(em)
    .where((eb) => eb.fn<boolean>('starts_with', ['code', eb.val(districtCode)]))
    .where('vanished_on', 'is', null)
    .orderBy('code')
    .execute()
  for (const division of inside) await tellRegistered(em, division)
}

const selectDivisions = (em: EntityManager) =>
  rows(em).selectFrom('division').select(['id', 'code', 'name', 'level', 'parent_code as parentCode'])

async function divisionsWith(em: EntityManager, codes: string[]) {
  return codes.length === 0 ? [] : selectDivisions(em).where('code', 'in', codes).orderBy('code').execute()
}

const tellRegistered = (
  em: EntityManager,
  { id, ...place }: { id: string; code: string; name: string; level: string; parentCode: string | null },
) => tell(em, 'TerritoryRegistered', { subject: id, ...place })
