import type { EntityManager } from '@linli/subgraph'
import type { KeptFor } from '../remove-mistake.ts'
import { rows } from '../tables.ts'
import { tellDivisions } from './tell-divisions.ts'

/** What a table of a district's own did to a street or neighbourhood: the name that it gave, and what stood there before. */
export interface DivisionGiven {
  given: string
  name?: string
  vanishedOn?: string | null
}

const nothing = { added: [], returned: [], renamed: [], vanished: [], unchanged: 0, digest: '' }

/**
 * Takes a street or neighbourhood back that was entered by mistake and in which nothing stands.
 * @returns why it stays, null when it is gone
 */
export async function takeBackDivision(
  em: EntityManager,
  code: string,
  { given }: DivisionGiven,
): Promise<KeptFor | null> {
  const kept = await changedSince(em, code, given)
  if (kept) return kept
  if (await isBuiltOn(em, code)) return 'KEPT_NEEDED'
  await tellDivisions(em, { ...nothing, vanished: [{ code, name: given }] })
  await em.execute(`delete from listed_division where code = ?`, [code])
  return null
}

/** Gives a street or neighbourhood back the name it had, unless it has got another one since. */
export async function giveDivisionBack(
  em: EntityManager,
  code: string,
  { given, name = given, vanishedOn = null }: DivisionGiven,
): Promise<KeptFor | null> {
  const kept = await changedSince(em, code, given)
  if (kept) return kept
  if (vanishedOn !== null && (await isBuiltOn(em, code))) return 'KEPT_NEEDED'
  const change =
    vanishedOn === null ? { renamed: [{ code, name, formerName: given }] } : { vanished: [{ code, name }] }
  await em.execute(`update listed_division set name = ?, vanished_on = ?::date where code = ?`, [
    ...[name, vanishedOn, code],
  ])
  await tellDivisions(em, { ...nothing, ...change })
  return null
}

async function changedSince(em: EntityManager, code: string, given: string): Promise<KeptFor | null> {
  const found = rows(em)
    .selectFrom('listed_division')
    .where('code', '=', code)
    .select(['name', 'vanished_on'])
  const division = await found.executeTakeFirst()
  if (!division) return 'KEPT_GONE'
  return division.name !== given || division.vanished_on !== null ? 'KEPT_CHANGED' : null
}

/** Whether anything lies in it: places below it, estates, areas, bodies, posts, clubs. */
async function isBuiltOn(em: EntityManager, code: string): Promise<boolean> {
  const [found] = await em.execute<{ one: number }[]>(
    `select 1 as one where exists (select from listed_division where starts_with(code, ?) and code <> ?)
       or exists (select from estate where starts_with(community_code, ?))
       or exists (select from management_area where starts_with(community_code, ?))
       or exists (select from organisation where starts_with(territory_code, ?))
       or exists (select from appointment where starts_with(reach_code, ?))
       or exists (select from social_organisation where starts_with(territory_code, ?))`,
    [code, code, code, code, code, code, code],
  )
  return found !== undefined
}
