import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { jobsSql, platformSql } from './platform.sql.ts'
import { rolePassword, type Secret } from './secret.ts'

/** The services that own a schema; each has an owner role that cannot log in and a login role that owns nothing. */
const groupRole = 'linli_service'

/**
 * Makes roles, schemas and the platform's tables, or brings them up to date. Safe to run again and by several
 * processes at once (an advisory lock lets one through at a time). Where this very version has been through already
 * nothing is touched, because each of the statements would wait for whoever reads, a backup for instance, and
 * everybody else behind it.
 * @param adminUrl a role that may create roles and schemas
 * @throws below PostgreSQL 15, with the version that was found
 */
export async function prepareDatabase(
  adminUrl: string,
  secret: Secret,
  services: readonly string[],
): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    )
    const version = rows[0]?.version ?? 0
    if (version < 150000) throw new Error(`PostgreSQL 15 or newer is needed, this server is ${version}`)
    await client.query('select pg_advisory_lock(20100113)')
    const work = fingerprint(secret, services)
    if (await isPrepared(client, work, services)) return
    await prepareRoles(client, secret, services)
    await prepareSchemas(client, services)
    await asRole(client, 'linli_owner', platformSql)
    await prepareJobs(client, adminUrl, secret)
    await client.query(
      `insert into platform.setting (name, value) values ('prepared', to_jsonb($1::text))
       on conflict (name) do update set value = excluded.value`,
      [work],
    )
  } finally {
    await client.end()
  }
}

/** Stands for all that preparing would do. */
function fingerprint(secret: Secret, services: readonly string[]): string {
  const queue = new URL('../package.json', import.meta.resolve('graphile-worker'))
  const { version } = JSON.parse(readFileSync(queue, 'utf8')) as { version: string }
  const work = [platformSql, jobsSql, version, services.toSorted(), rolePassword(secret, 'linli_owner')]
  return createHash('sha256').update(JSON.stringify(work)).digest('hex')
}

async function isPrepared(client: pg.Client, work: string, services: readonly string[]): Promise<boolean> {
  const { rows } = await client.query<{ exists: boolean }>(
    `select to_regclass('platform.setting') is not null as exists`,
  )
  if (!rows[0]?.exists) return false
  const logins = loginRoles(services)
  // A copy of the database may have come to a server that does not know the roles.
  const { rowCount } = await client.query(
    `select from platform.setting where name = 'prepared' and value = to_jsonb($1::text)
       and (select count(*) from pg_roles where rolname = any ($2)) = $3`,
    [work, logins, logins.length],
  )
  return rowCount === 1
}

const loginRoles = (services: readonly string[]) =>
  [...services, 'gateway', 'jobs'].map((name) => `linli_${name}`)

/** The connection string of a login role for the database that `adminUrl` names. */
export function roleUrl(adminUrl: string, secret: Secret, role: string): string {
  const url = new URL(adminUrl)
  url.username = role
  url.password = rolePassword(secret, role)
  return url.toString()
}

async function prepareRoles(client: pg.Client, secret: Secret, services: readonly string[]): Promise<void> {
  const owners = ['linli_owner', groupRole, ...[...services, 'gateway'].map((name) => `linli_${name}_owner`)]
  const logins = loginRoles(services)
  const { rows } = await client.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname like 'linli%'`,
  )
  const existing = new Set(rows.map((row) => row.rolname))
  for (const role of owners) {
    if (!existing.has(role)) await client.query(`create role ${role} nologin`)
    await client.query(`grant ${role} to current_user`)
  }
  for (const role of logins) {
    if (!existing.has(role)) await client.query(`create role ${role} login`)
    await client.query(`alter role ${role} password '${rolePassword(secret, role)}'`)
  }
  await client.query(`grant linli_jobs to current_user`)
  for (const service of services) await client.query(`grant ${groupRole} to linli_${service}`)
}

async function prepareSchemas(client: pg.Client, services: readonly string[]): Promise<void> {
  const owned = [
    ...['platform', 'facts', 'audit'].map((schema) => [schema, 'linli_owner'] as const),
    ...services.map((service) => [service, `linli_${service}_owner`] as const),
    ['auth', 'linli_gateway_owner'] as const,
    ['jobs', 'linli_jobs'] as const,
  ]
  for (const [schema, owner] of owned) {
    await client.query(`create schema if not exists ${schema} authorization ${owner}`)
  }
  for (const [schema, login] of [
    ...services.map((name) => [name, `linli_${name}`] as const),
    ['auth', 'linli_gateway'],
  ]) {
    await client.query(`grant usage on schema ${schema} to ${login}`)
    const owner = `${login}_owner`
    await client.query(
      `alter default privileges for role ${owner} in schema ${schema} grant select, insert, update, delete on tables to ${login}`,
    )
    await client.query(
      `alter default privileges for role ${owner} in schema ${schema} grant usage on sequences to ${login}`,
    )
    // The owner's migrations name the platform's functions in policies and its tables in foreign keys.
    await client.query(`grant usage on schema platform to ${owner}`)
  }
}

/** graphile-worker makes and upgrades its own schema; it needs CREATE on the database for that moment only. */
async function prepareJobs(client: pg.Client, adminUrl: string, secret: Secret): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`select quote_ident(current_database()) as name`)
  const database = rows[0]?.name
  await client.query(`grant create on database ${database} to linli_jobs`)
  await runMigrations({ connectionString: roleUrl(adminUrl, secret, 'linli_jobs') })
  await client.query(`revoke create on database ${database} from linli_jobs`)
  await asRole(client, 'linli_jobs', jobsSql)
}

async function asRole(client: pg.Client, role: string, sql: string): Promise<void> {
  await client.query(`set role ${role}`)
  await client.query(sql)
  await client.query('reset role')
}
