export { type EmbeddedServer, startEmbedded } from './embedded.ts'
export { migrateSchema, type SqlMigration } from './migrate.ts'
export { prepareDatabase, roleUrl } from './prepare.ts'
export { deriveKey, loadSecret, rolePassword, type Secret } from './secret.ts'
