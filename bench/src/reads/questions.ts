/** One list page, asked of each of the three in its own language. */
export interface Question {
  name: string
  /** Rows that the page holds, to know that all three answer the same. */
  rows: number
  ours: string
  postgraphile: string
  /** One statement; $1 the company, $2 its district. */
  sql: string
}

const served = `management_area.district_id = $2 and exists (select from property.service_contract contract
  where contract.management_area_id = management_area.id and contract.ended_on is null and contract.company_id = $1)`
const areas = (fields: string, count: number) =>
  `select json_agg(area order by area.code, area.id) as page from (
     select ${fields} from property.management_area where ${served} order by code, id limit ${count}) area`

const version =
  'id, reference, status, effective_on as "effectiveOn", revision, content_hash as "contentHash"'
const item = 'code, title, wording, category, measure, comparator, target, unit'

export const questions: readonly Question[] = [
  {
    name: 'flat: 50 areas',
    rows: 50,
    ours: '{ managementAreas(first: 50) { edges { node { id } } } }',
    postgraphile: '{ allManagementAreas(first: 50, orderBy: PRIMARY_KEY_ASC) { edges { node { id } } } }',
    sql: areas('id, code', 50),
  },
  {
    name: 'flat with names: 50 areas, of which another service has code and name',
    rows: 50,
    ours: '{ managementAreas(first: 50) { edges { node { id code name } } } }',
    postgraphile:
      '{ allManagementAreas(first: 50, orderBy: PRIMARY_KEY_ASC) { edges { node { id code name } } } }',
    sql: areas('id, code, name', 50),
  },
  {
    name: 'two levels: 30 areas and their 90 versions',
    rows: 120,
    ours: `{ managementAreas(first: 30) { edges { node { id standardVersions(first: 3) { edges { node {
      id reference status effectiveOn revision contentHash } } } } } } }`,
    postgraphile: `{ allManagementAreas(first: 30, orderBy: PRIMARY_KEY_ASC) { edges { node { id
      standardVersionsByDistrictIdAndManagementAreaId(first: 3, orderBy: PRIMARY_KEY_DESC) { edges { node {
      id reference status effectiveOn revision contentHash } } } } } } }`,
    sql: areas(
      `id, code, (select json_agg(version) from (select ${version} from property.standard_version
         where management_area_id = management_area.id order by created_at desc, id desc limit 3) version) as versions`,
      30,
    ),
  },
  {
    name: 'three levels: 10 areas, 30 versions and their 960 promises',
    rows: 1000,
    ours: `{ managementAreas(first: 10) { edges { node { id standardVersions(first: 3) { edges { node {
      id reference status items { code title wording category measure comparator target unit } } } } } } } }`,
    postgraphile: `{ allManagementAreas(first: 10, orderBy: PRIMARY_KEY_ASC) { edges { node { id
      standardVersionsByDistrictIdAndManagementAreaId(first: 3, orderBy: PRIMARY_KEY_DESC) { edges { node {
      id reference status standardItemsByDistrictIdAndStandardVersionId(orderBy: PRIMARY_KEY_ASC) { nodes {
      code title wording category measure comparator target unit } } } } } } } } }`,
    sql: areas(
      `id, code, (select json_agg(version) from (select ${version}, (select json_agg(item) from (
           select ${item} from property.standard_item where standard_version_id = standard_version.id
           order by position) item) as items from property.standard_version
         where management_area_id = management_area.id order by created_at desc, id desc limit 3) version) as versions`,
      10,
    ),
  },
]
