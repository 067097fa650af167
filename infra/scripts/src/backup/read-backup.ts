import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { PassThrough } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import type { Secret } from '@linli/postgres'
import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Frame, readFrames } from './frames.ts'
import { contentHashes, type Table, tablesOf, totalHash, useCanonicalForms } from './tables.ts'
import { type BackupEnd, type BackupHeader, keyCheckOf } from './write-backup.ts'

/** A backup that cannot be put back here; nothing was changed. */
export class BackupRefused extends Error {}

/**
 * Puts a backup back, in one transaction: all of it or nothing. What the tables held before is gone.
 * The database must have been prepared by the same version of the product.
 * @param client of a role that sees every row
 * @returns the hash over the content of all tables, as computed from the tables afterwards
 * @throws BackupRefused for a file of another secret or version, one that is cut off or one that was altered
 */
export async function readBackup(
  client: ClientBase,
  secret: Secret,
  file: string,
  progress: (bytes: number) => void = () => undefined,
): Promise<string> {
  await useCanonicalForms(client)
  await client.query('begin')
  try {
    const tables = await tablesOf(client)
    const end = await load(client, secret, file, tables, progress)
    for (const { name, lastValue, isCalled } of end.sequences) {
      await client.query('select setval($1, $2, $3)', [name, lastValue, isCalled])
    }
    const hashes = await contentHashes(client, tables)
    const wrong = end.hashes.filter(([name, hash]) => hashes.get(name) !== hash).map(([name]) => name)
    if (wrong.length > 0)
      throw new BackupRefused(`The file was altered: ${wrong.join(', ')} are not what was backed up`)
    await client.query('commit')
    return totalHash(hashes)
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function load(
  client: ClientBase,
  secret: Secret,
  file: string,
  tables: readonly Table[],
  progress: (bytes: number) => void,
): Promise<BackupEnd> {
  const frames = openFrames(file)
  try {
    const header = await firstFrame(frames)
    check(header, secret, tables)
    await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`)
    for (const { name } of tables.filter((table) => table.triggers)) {
      await client.query(`alter table ${name} disable trigger user`)
    }
    const end = await loadTables(client, frames, tables, progress)
    // What waits for the end of the transaction to be checked is checked now: a table with such rows is not altered.
    await client.query('set constraints all immediate')
    for (const { name } of tables.filter((table) => table.triggers)) {
      await client.query(`alter table ${name} enable trigger user`)
    }
    return end
  } finally {
    await frames.return(undefined)
  }
}

async function loadTables(
  client: ClientBase,
  frames: AsyncGenerator<Frame>,
  tables: readonly Table[],
  progress: (bytes: number) => void,
): Promise<BackupEnd> {
  let current: CopyIn | null = null
  let bytes = 0
  try {
    for await (const { kind, content } of frames) {
      if (kind === 'data') {
        if (!current) throw new BackupRefused('The backup begins in the middle of a table')
        if (!current.stream.write(content)) await drained(current)
        progress((bytes += content.length))
        continue
      }
      current?.stream.end()
      await current?.done
      current = null
      if (kind === 'end') return JSON.parse(content.toString()) as BackupEnd
      current = begin(client, tables, (JSON.parse(content.toString()) as { name: string }).name)
    }
    throw new BackupRefused('The backup is cut off: its end is missing')
  } catch (error) {
    // The server waits for rows until it is told that there are no more to come.
    current?.stream.destroy(error as Error)
    await current?.done.catch(() => undefined)
    throw error
  }
}

/** Rows on their way into a table. */
interface CopyIn {
  stream: PassThrough
  done: Promise<void>
}

function begin(client: ClientBase, tables: readonly Table[], name: string): CopyIn {
  const table = tables.find((known) => known.name === name)
  if (!table) throw new BackupRefused(`The backup holds a table that is not known here: ${name}`)
  const stream = new PassThrough()
  const copy = client.query(copyFrom(`copy ${table.name} (${table.columns.join(', ')}) from stdin`))
  const done = pipeline(stream, copy)
  // Whoever awaits it later is told of the failure; nobody else needs to be.
  done.catch(() => undefined)
  return { stream, done }
}

/** Waits until there is room again, or until the server has refused the rows. */
async function drained({ stream, done }: CopyIn): Promise<void> {
  await Promise.race([new Promise((room) => stream.once('drain', room)), done])
}

function openFrames(file: string): AsyncGenerator<Frame> {
  const bytes = createReadStream(file).compose(createZstdDecompress()) as unknown as AsyncIterable<Buffer>
  return readFrames(bytes)
}

async function firstFrame(frames: AsyncGenerator<Frame>): Promise<BackupHeader> {
  try {
    const { value } = (await frames.next()) as IteratorResult<Frame, undefined>
    const header = value?.kind === 'header' ? (JSON.parse(value.content.toString()) as BackupHeader) : null
    if (header?.format === 1) return header
  } catch {
    // What cannot be read is no backup, for whatever reason.
  }
  throw new BackupRefused('This is no backup of Linli, or one of a newer version')
}

function check({ keyCheck, tables: stored }: BackupHeader, secret: Secret, tables: readonly Table[]): void {
  if (keyCheck !== keyCheckOf(secret)) {
    throw new BackupRefused(
      'The backup belongs to another secret. Put the secret that was kept with it into the data folder (or name it by LINLI_SECRET_FILE) first.',
    )
  }
  const shape = ({ name, columns, types }: BackupHeader['tables'][number]) =>
    `${name} (${columns.map((column, at) => `${column} ${types[at]}`).join(', ')})`
  const here = new Set(tables.map(shape))
  const there = new Set(stored.map(shape))
  const differing = [...here, ...there].filter((table) => !here.has(table) || !there.has(table))
  if (differing.length > 0) {
    const names = [...new Set(differing.map((table) => table.split(' ')[0]))]
    throw new BackupRefused(
      `The backup was made by another version of the product, or with other modules: ${names.join(', ')} differ`,
    )
  }
}
