import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { newId, type TimeSource } from '@linli/kernel'
import type { Pool, PoolClient } from 'pg'
import type { Caller } from './caller.ts'
import { claimsOf } from './claims.ts'
import { HttpRefusal, readBody, refuseForeignPages, sendJson, type Exchange } from './http-exchange.ts'
import { sniffMediaType } from './media-types.ts'

/** Files live in the database so that a backup and row-level security hold them too; larger ones do not belong there. */
export const fileLimit = 5 * 1024 * 1024

interface FileRow {
  name: string
  media_type: string
  size: number
  sha256: string
  content: Buffer
}

/** `POST /files`: keeps the body under a new id in the seat's district. @throws HttpRefusal */
export async function storeFile(
  pool: Pool,
  time: TimeSource,
  exchange: Exchange,
  caller: Caller,
): Promise<void> {
  const { request } = exchange
  refuseForeignPages(request)
  if (!caller.seat) throw new HttpRefusal(401, 'SEAT_NEEDED', 'Sign in and act in a seat to attach files')
  const { district, person } = caller.seat
  const name = fileName(request.headers['x-file-name'])
  const content = await readBody(request, fileLimit)
  const mediaType = sniffMediaType(content, name)
  if (!mediaType) {
    throw new HttpRefusal(
      415,
      'FILE_TYPE_REFUSED',
      'Taken are xlsx, csv, docx, pdf, png, jpeg and webp, with the content their name says',
    )
  }
  const file = {
    id: newId(),
    name,
    size: content.length,
    mediaType,
    sha256: createHash('sha256').update(content).digest('hex'),
  }
  await withClaims(pool, caller, (client) =>
    client.query(
      `insert into platform.file (district_id, id, sha256, media_type, size, name, content, created_at, created_by, is_private)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[district, file.id, file.sha256, mediaType, file.size, name, content, time.now(), person],
        // Lists of people: nobody else of the district may open them, whatever they guess.
        request.headers['x-file-private'] === '1',
      ],
    ),
  )
  sendJson(exchange, 201, file)
}

/** `GET /files/:id`: always a download, never a page of ours. @throws HttpRefusal 404, also for files of other districts */
export async function sendFile(pool: Pool, exchange: Exchange, caller: Caller, id: string): Promise<void> {
  const file = caller.seat
    ? await withClaims(pool, caller, async (client) => {
        const { rows } = await client.query<FileRow>(
          'select name, media_type, size, sha256, content from platform.file where id = $1',
          [id],
        )
        return rows[0]
      })
    : undefined
  if (!file) throw new HttpRefusal(404, 'NOT_FOUND', 'This file is not there, or not yours to see')
  const etag = `"${file.sha256}"`
  const headers = {
    'content-type': file.media_type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, percent)}`,
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'cache-control': 'private, no-cache',
    etag,
  }
  const { request, response } = exchange
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers)
    response.end()
    return
  }
  response.writeHead(200, { ...headers, 'content-length': file.size })
  response.end(request.method === 'HEAD' ? undefined : file.content)
}

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

/** The name as sent (URI-encoded), without folders and characters that break a header or a file system. */
function fileName(header: string | string[] | undefined): string {
  let name: string
  try {
    name = decodeURIComponent(String(header ?? ''))
  } catch {
    throw new HttpRefusal(400, 'FILE_NAME_UNREADABLE', 'Send x-file-name URI-encoded')
  }
  const plain = basename(name.replaceAll('\\', '/'))
    .replace(/[\p{Cc}"<>|?*:]/gu, '_')
    .trim()
  if (!plain || plain.length > 200)
    throw new HttpRefusal(400, 'FILE_NAME_UNREADABLE', 'Send x-file-name, at most 200 characters')
  return plain
}

/** The same door as a subgraph's: row-level security reads the claims of this one transaction. */
async function withClaims<Result>(
  pool: Pool,
  caller: Caller,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    await client.query(`select set_config('linli.claims', $1, true)`, [
      JSON.stringify(claimsOf(caller, Date.now() + 30_000)),
    ])
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    broken = error as Error
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release(broken)
  }
}
