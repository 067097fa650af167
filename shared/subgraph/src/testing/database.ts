import { createHash, randomBytes } from 'node:crypto'
import { prepareDatabase, type Secret } from '@linli/postgres'
import pg from 'pg'
import type { ServiceDefinition } from '../define-service.ts'
import { migrateService } from '../migrate.ts'

/**
 * A database of one test file's own, copied from a template that was prepared and migrated once for the run.
 * @returns its connection string for the administrator
 */
export async function createDatabase(
  adminUrl: string,
  secret: Secret,
  services: ServiceDefinition[],
): Promise<string> {
  const names = services.map((service) => service.name).toSorted()
  const migrations = services.flatMap((service) => service.migrations.map((migration) => migration.name))
  const fingerprint = createHash('sha256').update(JSON.stringify([names, migrations]))
  const template = `linli_template_${fingerprint.digest('hex').slice(0, 12)}`
  const database = `linli_test_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    // One at a time for the whole server: roles belong to the server and not to a database.
    await client.query(`select pg_advisory_lock(hashtext('linli-template'))`)
    const { rowCount } = await client.query(`select from pg_database where datname = $1`, [template])
    if (!rowCount) await makeTemplate(client, adminUrl, secret, services, template)
    await client.query(`create database ${database} template ${template}`)
  } finally {
    await client.end()
  }
  return urlOf(adminUrl, database)
}

export async function dropDatabase(adminUrl: string, databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query(`drop database if exists ${new URL(databaseUrl).pathname.slice(1)} with (force)`)
  await client.end()
}

/** Made under another name and renamed when whole, so that a failed migration leaves no half template behind. */
async function makeTemplate(
  client: pg.Client,
  adminUrl: string,
  secret: Secret,
  services: ServiceDefinition[],
  name: string,
) {
  const draft = `${name}_draft`
  await client.query(`drop database if exists ${draft} with (force)`)
  await client.query(`create database ${draft}`)
  const url = urlOf(adminUrl, draft)
  await prepareDatabase(
    url,
    secret,
    services.map((service) => service.name),
  )
  for (const service of services) await migrateService(service, url)
  await client.query(`alter database ${draft} rename to ${name}`)
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.toString()
}
