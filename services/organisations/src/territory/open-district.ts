import { newId } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import { putStandardPosts } from '../appointment/index.ts'
import { levelOfCode } from './division-kind.ts'
import { planDivisionImport } from './plan-division-import.ts'
import { holdDivisions, knownDivisions, writeDivisions } from './write-divisions.ts'

/**
 * Takes a district into the product: as a tenant, as the top of its tree, with the posts to begin with. A district
 * that is known already keeps its identity; running it again changes nothing.
 * @param em of a system's work in this district, or in none for a district that may be known
 * @throws RangeError when the code is not that of a district
 */
export async function openDistrict(
  em: EntityManager,
  {
    id = newId(),
    code,
    name,
    demo = false,
    today,
  }: { id?: string; code: string; name: string; demo?: boolean; today: string },
): Promise<string> {
  if (levelOfCode(code) !== 'DISTRICT')
    throw new RangeError(`${code} is not the six-digit code of a district`)
  await em.execute(
    `insert into platform.district (id, code, name, demo) values (?, ?, ?, ?) on conflict (code) do nothing`,
    [id, code, name, demo],
  )
  const [district] = await em.execute<{ id: string }[]>(`select id from platform.district where code = ?`, [
    code,
  ])
  await holdDivisions(em)
  const plan = planDivisionImport(await knownDivisions(em, 'DISTRICT', [code]), [{ code, name }])
  await writeDivisions(em, plan, today)
  await putStandardPosts(em, district?.id ?? id)
  return district?.id ?? id
}
