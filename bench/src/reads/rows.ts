import pg from 'pg'

/** Who reads: the demo's company, with what the gateway would put into its claims. */
export interface Reader {
  /** Value of `linli.claims`. */
  claims: string
  organisationId: string
  districtId: string
}

/** Name of the login role of the peers: a member of the service's role, so that the same policies hold for it. */
const role = 'linli_bench'

/**
 * Gives the demo's company 300 areas more with three published versions of 32 promises each, sorted before all others,
 * written by the administrator past all policies: what is measured is reading.
 */
export async function addRows(adminUrl: string): Promise<Reader> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ organisationId: string; districtId: string }>(
      `select id as "organisationId", district_id as "districtId" from property.organisation where name = '示范安居物业'`,
    )
    const reader = rows[0]!
    await client.query('begin')
    await client.query(`set local session_replication_role = replica`)
    for (const statement of statements)
      await client.query(statement, [reader.districtId, reader.organisationId])
    await client.query('commit')
    await client.query('analyze property.standard_item, property.standard_version, property.management_area')
    const claims = {
      kind: 'PROPERTY_COMPANY',
      district: reader.districtId,
      organisations: [reader.organisationId],
    }
    return {
      ...reader,
      claims: JSON.stringify({
        ...claims,
        account: null,
        person: null,
        seat: null,
        post: null,
        territories: [],
      }),
    }
  } finally {
    await client.end()
  }
}

/** @returns the connection string of a role that reads the service's tables under the service's policies */
export async function makePeerRole(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query(`create role ${role} login password 'bench' in role linli_property`)
  await client.end()
  const url = new URL(adminUrl)
  url.username = role
  url.password = 'bench'
  return url.href
}

/** Identities that sort as the codes do, so that every peer reads the same page. $1 the district, $2 the company. */
const identity = (kind: string, number: string) =>
  `('00000000-0000-7${kind}-8000-' || lpad((${number})::text, 12, '0'))::uuid`
const code = `'210113000000-M' || lpad(n::text, 3, '0')`
const areas = 'generate_series(1, 300) n'
const versions = `${areas}, generate_series(1, 3) v`

const statements = [
  `insert into property.management_area (district_id, id, code, name)
   select $1, ${identity('001', 'n')}, ${code}, '示范·第' || n || '区' from ${areas} where $2::uuid is not null`,
  `insert into organisations.management_area (district_id, id, code, name, community_code, property_company_id)
   select $1, ${identity('001', 'n')}, ${code}, '示范·第' || n || '区', '210113000000', $2 from ${areas}`,
  `insert into property.service_contract (district_id, id, management_area_id, company_id, in_force_from)
   select $1, ${identity('002', 'n')}, ${identity('001', 'n')}, $2, '2025-01-01' from ${areas}`,
  `insert into property.standard_version (district_id, id, reference, serial, management_area_id, area_code, company_id,
     status, major, minor, change_class, content_hash, effective_on, created_at, changed_at, published_at)
   select $1, ${identity('003', 'n * 10 + v')}, ${code} || '-' || v, v, ${identity('001', 'n')}, ${code}, $2,
     case v when 3 then 'PUBLISHED' else 'SUPERSEDED' end, v, 0, case v when 1 then 'FIRST' else 'FAVOURABLE' end,
     md5(n::text || v), date '2025-01-01' + v * 100, timestamptz '2025-01-01' + make_interval(days => v * 100),
     timestamptz '2025-01-01' + make_interval(days => v * 100), timestamptz '2025-01-01' + make_interval(days => v * 100)
   from ${versions}`,
  `insert into property.standard_item (district_id, id, standard_version_id, position, code, category, title, wording,
     measure, comparator, target, unit, evidence)
   select $1, ${identity('004', '(n * 10 + v) * 100 + i')}, ${identity('003', 'n * 10 + v')}, i,
     'ZH-' || lpad(i::text, 2, '0'), 'GENERAL_MANAGEMENT', '急修到场', '急修接报后 ' || (90 - v * 10) || ' 分钟内到达现场',
     'RESPONSE_TIME', 'AT_MOST', 90 - v * 10, 'MINUTE', 'REQUEST_CLOCK'
   from ${versions}, generate_series(1, 32) i where $2::uuid is not null`,
]
