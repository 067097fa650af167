import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { passStoredTransactions, prepareDatabase } from '@linli/postgres'

const serverUrl = inject('adminUrl')
const database = `linli_test_counter_${process.pid}`
let client: pg.Client

beforeAll(async () => {
  const server = new pg.Client({ connectionString: serverUrl })
  await server.connect()
  await server.query(`create database ${database}`)
  await server.end()
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  await prepareDatabase(url.toString(), Buffer.from(inject('secret'), 'hex'), [])
  client = new pg.Client({ connectionString: url.toString() })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  const server = new pg.Client({ connectionString: serverUrl })
  await server.connect()
  await server.query(`drop database ${database} with (force)`)
  await server.end()
})

const nextTransaction = async () => {
  const { rows } = await client.query<{ next: string }>(
    'select pg_snapshot_xmax(pg_current_snapshot())::text as next',
  )
  return BigInt(rows[0]?.next ?? 0)
}

it('comes after the facts that were brought here from a server with more transactions', async () => {
  const foreign = (await nextTransaction()) + 150_000n
  await client.query(
    `insert into facts.fact (transaction, district_id, type, subject, payload, at)
     values ($1, gen_random_uuid(), 'PlotWatered', gen_random_uuid(), '{}', now())`,
    [foreign],
  )
  const left: bigint[] = []
  expect(await passStoredTransactions(client, (count) => left.push(count))).toBeGreaterThan(0n)
  expect(left.length).toBe(2)
  expect(await nextTransaction()).toBeGreaterThan(foreign)
  expect(await passStoredTransactions(client)).toBe(0n)
})

it('is not brought so far that the server would suffer', async () => {
  const foreign = (await nextTransaction()) + 2_000_000_000n
  await client.query('update audit.seal_cursor set transaction = $1', [foreign])
  await expect(passStoredTransactions(client)).rejects.toThrow(/physical copy/)
})
