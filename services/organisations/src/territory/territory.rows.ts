import { loader, type Context, type EntityManager } from '@linli/subgraph'
import { sql } from 'kysely'
import { rows } from '../tables.ts'
import { codeOfDivision } from './division-id.ts'

export const selectTerritories = (em: EntityManager) =>
  rows(em)
    .selectFrom('territory')
    .select([
      'territory.id',
      'territory.code',
      'territory.name',
      'territory.level',
      'territory.kind',
      'territory.parent_code as parentCode',
      'territory.type',
      'territory.vanished_on as vanishedOn',
    ])

const selectCommunities = (em: EntityManager) =>
  rows(em)
    .selectFrom('division')
    .where('division.level', '=', 'COMMUNITY')
    .select([
      'division.id',
      'division.code',
      'division.name',
      'division.kind',
      'division.parent_code as parentCode',
      'division.vanished_on as vanishedOn',
    ])

export type TerritoryRow = Awaited<ReturnType<ReturnType<typeof selectTerritories>['execute']>>[number]
export type CommunityRow = Awaited<ReturnType<ReturnType<typeof selectCommunities>['execute']>>[number]

export const territoryByCode = (context: Context) =>
  loader<TerritoryRow>(context, 'territory by code', async (codes) => {
    const found = await selectTerritories(context.em).where('territory.code', 'in', codes).execute()
    return new Map(found.map((row) => [row.code, row]))
  })

export const communityByCode = (context: Context) =>
  loader<CommunityRow>(context, 'community by code', async (codes) => {
    const found = await selectCommunities(context.em).where('division.code', 'in', codes).execute()
    return new Map(found.map((row) => [row.code, row]))
  })

export const communityById = (context: Context) =>
  loader<CommunityRow>(context, 'community by id', async (ids) => {
    // By the code that an identity is made of: a view has no index of what it computes.
    const codes = ids.flatMap((id) => codeOfDivision(id) ?? [])
    const found = await selectCommunities(context.em).where('division.code', 'in', codes).execute()
    return new Map(found.map((row) => [row.id, row]))
  })

/** Codes of those of the given places that hold others. What is inside a place has a longer code that begins with its. */
export const holdsOthers = (context: Context) =>
  loader<true>(context, 'territory holds others', async (codes) => {
    const { rows: found } = await sql<{ code: string }>`
      select code from unnest(${[...codes]}::text[]) as place (code)
      where exists (select from division where division.code > place.code and division.code < place.code || ':')
        or exists (select from estate where estate.community_code = place.code)
        or exists (select from building join estate
          on estate.district_id = building.district_id and estate.id = building.estate_id where estate.code = place.code)`.execute(
      rows(context.em),
    )
    return new Map(found.map(({ code }) => [code, true] as const))
  })
