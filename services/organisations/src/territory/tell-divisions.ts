import { tellDistricts, type EntityManager } from '@linli/subgraph'
import { sql } from 'kysely'
import { rows } from '../tables.ts'
import type { DivisionImportPlan } from './plan-division-import.ts'

/* One fact for a district and an import, however many places it is about: who follows takes them in by one statement. */

type Place = Awaited<ReturnType<typeof placesWith>>[number]

/**
 * Tells the districts that are served here which of their places are new, renamed or gone from the official list.
 * @returns ids of these places
 */
export async function tellDivisions(em: EntityManager, plan: DivisionImportPlan): Promise<string[]> {
  const served = new Map((await servedDistricts(em)).map(({ id, code }) => [code, id]))
  const inServed = ({ code }: { code: string }) => served.has(districtOf(code))
  const listed = [...plan.added, ...plan.returned, ...plan.renamed].filter(inServed)
  const vanished = plan.vanished.filter(inServed)
  const byDistrict = new Map<string, { registered: Place[]; vanished: Place[] }>()
  const partOf = (code: string) => {
    const part = byDistrict.get(districtOf(code)) ?? { registered: [], vanished: [] }
    byDistrict.set(districtOf(code), part)
    return part
  }
  for (const place of await placesWith(em, listed)) partOf(place.code).registered.push(place)
  for (const place of await placesWith(em, vanished)) partOf(place.code).vanished.push(place)
  const facts = [...byDistrict].map(([code, part]) => factOf(served.get(code) ?? '', part))
  await tellDistricts(em, 'DivisionsListed', facts)
  return facts.flatMap(({ about }) => about)
}

/** Tells every place of a district, for modules that begin to work in it. */
export async function tellDistrict(em: EntityManager, districtCode: string): Promise<void> {
  const district = (await servedDistricts(em)).find(({ code }) => code === districtCode)
  if (!district) throw new RangeError(`The district ${districtCode} is not served here`)
  const registered = await selectPlaces(em)
    .where((eb) => eb.fn<boolean>('starts_with', ['code', eb.val(districtCode)]))
    .where('vanished_on', 'is', null)
    .orderBy('code')
    .execute()
  await tellDistricts(em, 'DivisionsListed', [factOf(district.id, { registered, vanished: [] })])
}

const districtOf = (code: string) => code.slice(0, 6)

const factOf = (district: string, { registered, vanished }: { registered: Place[]; vanished: Place[] }) => ({
  district,
  subject: district,
  about: [...registered, ...vanished].map(({ id }) => id),
  payload: { registered, vanished: vanished.map(({ id, code }) => ({ id, code })) },
})

const servedDistricts = (em: EntityManager) =>
  em.execute<{ id: string; code: string }[]>(`select id, code from platform.district`)

const selectPlaces = (em: EntityManager) =>
  rows(em).selectFrom('division').select(['id', 'code', 'name', 'level', 'parent_code as parentCode'])

async function placesWith(em: EntityManager, divisions: readonly { code: string }[]) {
  const codes = divisions.map(({ code }) => code)
  return selectPlaces(em)
    .where('code', '=', sql<string>`any(${codes}::text[])`)
    .orderBy('code')
    .execute()
}
