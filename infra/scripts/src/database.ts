import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gatewayMigrations } from '@linli/gateway'
import {
  loadSecret,
  migrateSchema,
  passStoredTransactions,
  prepareDatabase,
  type Secret,
  startEmbedded,
} from '@linli/postgres'
import pg from 'pg'
import type { Settings } from './settings.ts'

/** The installation's database, prepared for the modules that run. */
export interface Database {
  /** Connection string of the role that may make roles and schemas. */
  adminUrl: string
  secret: Secret
  /** Stops the server when it is ours and this process started it. */
  close(): Promise<void>
}

/**
 * Opens the operator's server or starts ours, and brings roles, schemas and sign-in up to date.
 * A second process of the same installation (the command line beside a running server) uses the server that runs.
 */
export async function openDatabase(settings: Settings): Promise<Database> {
  mkdirSync(settings.dataFolder, { recursive: true })
  const secret = loadSecret(settings.dataFolder, settings.secretFile ?? undefined)
  const opened = settings.databaseUrl
    ? { adminUrl: settings.databaseUrl, close: async () => undefined }
    : ((await joinRunning(settings.dataFolder)) ?? (await startOurs(settings.dataFolder, secret)))
  try {
    await prepareDatabase(opened.adminUrl, secret, settings.modules)
    await migrateSchema(opened.adminUrl, { schema: 'auth', owner: 'linli_gateway_owner' }, gatewayMigrations)
    await passTransactionsOfRestoredRows(opened.adminUrl)
  } catch (error) {
    await opened.close()
    throw error
  }
  return { ...opened, secret }
}

/** After somebody has put rows of another server back by other means than `linli restore`. */
async function passTransactionsOfRestoredRows(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await passStoredTransactions(client, (left) => console.error(`  ${left} transactions to pass …`)).finally(
    () => client.end(),
  )
}

/** What a running process leaves for the command line, which may need the same database. */
interface ServerNote {
  processId: number
  databaseProcessId: number
  adminUrl: string
}

const noteOf = (dataFolder: string) => join(dataFolder, 'server.json')

async function startOurs(dataFolder: string, secret: Secret) {
  const server = await startEmbedded(dataFolder, secret)
  const note: ServerNote = {
    processId: process.pid,
    databaseProcessId: server.processId,
    adminUrl: server.adminUrl,
  }
  writeFileSync(noteOf(dataFolder), JSON.stringify(note), { mode: 0o600 })
  return {
    adminUrl: server.adminUrl,
    async close() {
      rmSync(noteOf(dataFolder), { force: true })
      await server.stop()
    },
  }
}

/** The server of a process of ours that is alive and answers; a note left by a crash is no server. */
async function joinRunning(dataFolder: string) {
  try {
    const note = JSON.parse(readFileSync(noteOf(dataFolder), 'utf8')) as ServerNote
    if (note.processId === process.pid) return null
    process.kill(note.processId, 0)
    const client = new pg.Client({ connectionString: note.adminUrl })
    await client.connect()
    await client.end()
    return { adminUrl: note.adminUrl, close: async () => undefined }
  } catch {
    return null
  }
}
