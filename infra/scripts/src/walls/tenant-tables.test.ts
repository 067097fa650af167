import { globSync, readFileSync } from 'node:fs'
import { createWorld } from '@linli/subgraph/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadService, registeredModules, repository } from '../modules.ts'

/* What must hold for every table of a district in every schema, also for those that somebody adds next year. */

/** Tables with a district in them that stand behind no wall between districts, and what keeps them. */
const withoutWall: Record<string, string> = {
  'audit.anchor': 'holds hashes only, which are there to be compared by everybody',
  'audit.seal': 'holds hashes only, which are there to be compared by everybody',
  'facts.fact': 'is read by services for all districts; a policy keeps each to telling under its own name',
  'platform.idempotency_key':
    'is found by account and key only, and what it names is read again behind the walls',
}

let world: Awaited<ReturnType<typeof createWorld>>
let client: pg.Client
beforeAll(async () => {
  world = await createWorld(await Promise.all(registeredModules().map(({ name }) => loadService(name))))
  client = new pg.Client({ connectionString: world.adminUrl })
  await client.connect()
})
afterAll(async () => {
  await client?.end()
  await world?.stop()
})

const query = async (sql: string): Promise<Record<string, unknown>[]> => (await client.query(sql)).rows

const tenantTables = `
  select class.oid, namespace.nspname || '.' || class.relname as name, class.relrowsecurity, class.relforcerowsecurity,
    pg_get_userbyid(class.relowner) as owner
  from pg_class class join pg_namespace namespace on namespace.oid = class.relnamespace
  where class.relkind in ('r', 'p') and exists (
    select from pg_attribute where attrelid = class.oid and attname = 'district_id' and not attisdropped)`

describe('every table of a district', () => {
  it('stands behind row-level security, to which its owner is subject as well', async () => {
    const open = await query(
      `select name from (${tenantTables}) tenant where not (relrowsecurity and relforcerowsecurity) order by name`,
    )
    expect(open.map(({ name }) => name)).toEqual(Object.keys(withoutWall))
    expect((await query(tenantTables)).length).toBeGreaterThan(25)
  })

  it('has a rule for reading it and one for writing it', async () => {
    const missing = await query(
      `select name from (${tenantTables}) tenant where relrowsecurity and not (
         exists (select from pg_policy where polrelid = tenant.oid and polcmd in ('r', '*'))
         and exists (select from pg_policy where polrelid = tenant.oid and polcmd in ('a', '*')))`,
    )
    expect(missing).toEqual([])
  })

  it('is spoken of by a test of walls, which takes its rules away one by one', async () => {
    const tests = globSync('{services,shared}/*/src/**/*row-level-security.test.ts', { cwd: repository })
      .map((path) => readFileSync(`${repository}/${path}`, 'utf8'))
      .join()
    const walled = await query(
      `select distinct name from (${tenantTables}) tenant join pg_policy on polrelid = tenant.oid order by name`,
    )
    const untried = walled.filter(
      ({ name }) => !new RegExp(`\\b${String(name).split('.')[1]}\\b`).test(tests),
    )
    expect(untried).toEqual([])
  })

  it('begins its key with the district', async () => {
    const other = await query(
      `select name from (${tenantTables}) tenant left join pg_index on indrelid = tenant.oid and indisprimary
       where name <> 'facts.fact' and pg_get_indexdef(indexrelid, 1, true) is distinct from 'district_id'`,
    )
    expect(other).toEqual([])
  })

  it('refers to another one by the district first, so that no row points across the wall', async () => {
    const crossing = await query(
      `select conrelid::regclass || ': ' || pg_get_constraintdef(foreign_key.oid) as reference
       from pg_constraint foreign_key
       join (${tenantTables}) referring on referring.oid = conrelid
       join (${tenantTables}) referred on referred.oid = confrelid
       join pg_attribute here on here.attrelid = conrelid and here.attnum = conkey[1]
       join pg_attribute there on there.attrelid = confrelid and there.attnum = confkey[1]
       where contype = 'f' and not (here.attname = 'district_id' and there.attname = 'district_id')`,
    )
    expect(crossing).toEqual([])
  })

  it('belongs to a role that cannot log in, and nobody who logs in passes the walls', async () => {
    const owners = await query(
      `select name, owner from (${tenantTables}) tenant join pg_roles on rolname = owner where rolcanlogin`,
    )
    expect(owners).toEqual([])
    const passing = await query(
      `select rolname from pg_roles where rolname like 'linli%' and (rolbypassrls or rolsuper)`,
    )
    expect(passing).toEqual([])
  })
})

describe('every table of a service', () => {
  it('without a district is one that belongs to none', async () => {
    const services = registeredModules().map(({ name }) => `'${name}'`)
    const tables = await query(
      `select schemaname || '.' || tablename as name from pg_tables where schemaname in (${services.join()})
         and format('%I.%I', schemaname, tablename)::regclass not in (select oid from (${tenantTables}) tenant) order by 1`,
    )
    const known = /\.(migration|fact_cursor)$|^organisations\.listed_division$/
    expect(tables.map(({ name }) => String(name)).filter((name) => !known.test(name))).toEqual([])
  })
})
