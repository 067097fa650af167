import pg from 'pg'

export interface SqlMigration {
  name: string
  sql: string
}

/**
 * Runs what has not run yet, in order and each in a transaction, as the schema's owner role. For schemas that no
 * service owns; services bring their own migrations.
 */
export async function migrateSchema(
  adminUrl: string,
  { schema, owner }: { schema: string; owner: string },
  migrations: readonly SqlMigration[],
): Promise<void> {
  const client = new pg.Client({
    connectionString: adminUrl,
    options: `-c role=${owner} -c search_path=${schema}`,
  })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('linli-migrate-${schema}'))`)
    await client.query(
      `create table if not exists ${schema}.migration (name text primary key, executed_at timestamptz not null default now())`,
    )
    const { rows } = await client.query<{ name: string }>(`select name from ${schema}.migration`)
    const executed = new Set(rows.map((row) => row.name))
    for (const { name, sql } of migrations) {
      if (executed.has(name)) continue
      await client.query('begin')
      await client.query(sql)
      await client.query(`insert into ${schema}.migration (name) values ($1)`, [name])
      await client.query('commit')
    }
  } finally {
    await client.end()
  }
}
