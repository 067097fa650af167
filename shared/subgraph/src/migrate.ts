import { Migrator } from '@mikro-orm/migrations'
import { MikroORM } from '@mikro-orm/postgresql'
import type { ServiceDefinition } from './define-service.ts'
import { factCursorSql } from './facts.ts'

/** Brings the service's schema up to date as its owner role; several processes may start at once. */
export async function migrateService(service: ServiceDefinition, adminUrl: string): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: adminUrl,
    entities: [],
    logger: () => undefined,
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    schema: service.name,
    pool: { min: 0, max: 1 },
    driverOptions: { options: `-c role=linli_${service.name}_owner -c search_path=${service.name}` },
    migrations: {
      tableName: 'migration',
      migrationsList: service.migrations.map(({ name, class: migration }) => ({
        name,
        class: migration,
      })) as never,
      snapshot: false,
      transactional: true,
    },
  })
  try {
    await orm.em.getConnection().execute(`select pg_advisory_lock(hashtext('linli-migrate-${service.name}'))`)
    await orm.em.getConnection().execute(factCursorSql)
    await orm.migrator.up()
  } finally {
    await orm.close(true)
  }
}
