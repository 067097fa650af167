import { createHash, createHmac } from 'node:crypto'
import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import { deriveKey, type Secret } from '@linli/postgres'
import type { ClientBase } from 'pg'
import { toFrame } from './frames.ts'
import {
  readTable,
  type Sequence,
  sequencesOf,
  type Table,
  tablesOf,
  totalHash,
  useCanonicalForms,
} from './tables.ts'

/** What stands at the beginning of a backup. */
export interface BackupHeader {
  format: 1
  createdAt: string
  /** Tells, without telling it, which secret the content belongs to. */
  keyCheck: string
  tables: Pick<Table, 'name' | 'columns' | 'types'>[]
}

/** What stands at its end. */
export interface BackupEnd {
  hashes: [table: string, hash: string][]
  sequences: Sequence[]
}

export interface BackupResult {
  hash: string
  tables: number
  bytes: number
}

export const keyCheckOf = (secret: Secret): string =>
  createHmac('sha256', deriveKey(secret, 'backup-check')).update('linli').digest('hex').slice(0, 32)

/**
 * Writes everything that the database holds at one moment, while the product goes on. The file appears under its name
 * when it is whole.
 * @param client of a role that sees every row
 * @param progress is told the bytes read so far, before compression
 */
export async function writeBackup(
  client: ClientBase,
  secret: Secret,
  file: string,
  now: Date,
  progress: (bytes: number) => void = () => undefined,
): Promise<BackupResult> {
  const draft = `${file}.part`
  const result = { hash: '', tables: 0, bytes: 0 }
  await useCanonicalForms(client)
  await client.query('begin isolation level repeatable read read only')
  try {
    const frames = Readable.from(framesOf(client, secret, now, result, progress))
    await pipeline(frames, createZstdCompress(), createWriteStream(draft, { mode: 0o600 }))
    renameSync(draft, file)
    return result
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  } finally {
    await client.query('rollback')
  }
}

async function* framesOf(
  client: ClientBase,
  secret: Secret,
  now: Date,
  result: BackupResult,
  progress: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const tables = await tablesOf(client)
  const header: BackupHeader = {
    ...{ format: 1, createdAt: now.toISOString(), keyCheck: keyCheckOf(secret) },
    tables: tables.map(({ name, columns, types }) => ({ name, columns, types })),
  }
  yield toFrame('header', header)
  const hashes = new Map<string, string>()
  for (const table of tables) {
    yield toFrame('table', { name: table.name })
    const hash = createHash('sha256')
    for await (const chunk of readTable(client, table)) {
      hash.update(chunk)
      yield toFrame('data', chunk)
      progress((result.bytes += chunk.length))
    }
    hashes.set(table.name, hash.digest('hex'))
  }
  // Read last: a sequence knows no snapshot, and one that is ahead of the rows does no harm.
  const end: BackupEnd = { hashes: [...hashes], sequences: await sequencesOf(client) }
  yield toFrame('end', end)
  result.hash = totalHash(hashes)
  result.tables = tables.length
}
