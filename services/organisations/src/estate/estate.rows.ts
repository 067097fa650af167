import { loader, type Context, type EntityManager } from '@linli/subgraph'
import { anyOf, rows } from '../tables.ts'

export const selectEstates = (em: EntityManager) =>
  rows(em)
    .selectFrom('estate')
    .select([
      'estate.id',
      'estate.revision',
      'estate.code',
      'estate.name',
      'estate.community_code as communityCode',
      'estate.management_mode as managementMode',
      'estate.type',
      'estate.resettlement_percent as resettlementPercent',
      'estate.built_year as builtYear',
      'estate.households',
      'estate.area',
      'estate.address',
      'estate.management_area_id as managementAreaId',
    ])

export const selectAreas = (em: EntityManager) =>
  rows(em)
    .selectFrom('management_area')
    .select([
      'management_area.id',
      'management_area.revision',
      'management_area.code',
      'management_area.name',
      'management_area.community_code as communityCode',
      'management_area.property_company_id as propertyCompanyId',
    ])

export type EstateRow = Awaited<ReturnType<ReturnType<typeof selectEstates>['execute']>>[number]
export type AreaRow = Awaited<ReturnType<ReturnType<typeof selectAreas>['execute']>>[number]

export const estateById = (context: Context) =>
  loader<EstateRow>(context, 'estate by id', async (ids) => {
    const found = await selectEstates(context.em).where('estate.id', '=', anyOf(ids)).execute()
    return new Map(found.map((row) => [row.id, row]))
  })

export const estatesOfCommunity = (context: Context) =>
  loader<EstateRow[]>(context, 'estates of community', async (codes) => {
    const found = await selectEstates(context.em)
      .where('estate.community_code', 'in', codes)
      .orderBy('estate.code')
      .execute()
    return Map.groupBy(found, (row) => row.communityCode)
  })

export const estatesOfArea = (context: Context) =>
  loader<EstateRow[]>(context, 'estates of area', async (ids) => {
    const found = await selectEstates(context.em)
      .where('estate.management_area_id', 'in', ids)
      .orderBy('estate.code')
      .execute()
    return Map.groupBy(found, (row) => row.managementAreaId ?? '')
  })

export const areaById = (context: Context) =>
  loader<AreaRow>(context, 'area by id', async (ids) => {
    const found = await selectAreas(context.em).where('management_area.id', '=', anyOf(ids)).execute()
    return new Map(found.map((row) => [row.id, row]))
  })

export const areasOfCommunity = (context: Context) =>
  loader<AreaRow[]>(context, 'areas of community', async (codes) => {
    const found = await selectAreas(context.em)
      .where('management_area.community_code', 'in', codes)
      .orderBy('management_area.code')
      .execute()
    return Map.groupBy(found, (row) => row.communityCode)
  })

export const areasOfCompany = (context: Context) =>
  loader<AreaRow[]>(context, 'areas of company', async (ids) => {
    const found = await selectAreas(context.em)
      .where('management_area.property_company_id', 'in', ids)
      .orderBy('management_area.code')
      .execute()
    return Map.groupBy(found, (row) => row.propertyCompanyId ?? '')
  })

export type BuildingRow = {
  id: string
  estateId: string
  code: string
  name: string
  storeys: number | null
  entrances: number | null
  households: number | null
}

export const buildingsOfEstate = (context: Context) =>
  loader<BuildingRow[]>(context, 'buildings of estate', async (ids) => {
    const found = await rows(context.em)
      .selectFrom('building')
      .where('building.estate_id', 'in', ids)
      .select(['id', 'estate_id as estateId', 'code', 'name', 'storeys', 'entrances', 'households'])
      .orderBy('building.code')
      .execute()
    return Map.groupBy(found, (row) => row.estateId)
  })

export const selectEstatesByIds = async (em: EntityManager, ids: readonly string[]): Promise<EstateRow[]> =>
  ids.length === 0 ? [] : selectEstates(em).where('estate.id', 'in', ids).execute()

export const selectAreasByIds = async (em: EntityManager, ids: readonly string[]): Promise<AreaRow[]> =>
  ids.length === 0 ? [] : selectAreas(em).where('management_area.id', 'in', ids).execute()
