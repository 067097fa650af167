import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { build } from '../testing/build.ts'
import { freePorts } from '../testing/ports.ts'
import { type Product, startProduct } from '../testing/product.ts'

/* The process is killed while it brings a file in, and again while it takes it back; nobody does anything about it. */

const communities = ['210113001004', '210113001005', '210113001006']
const each = 80
const rows = communities.length * each
const list = ['社区代码,小区名称,管理方式,户数']
  .concat(
    communities.flatMap((code) =>
      Array.from({ length: each }, (_, at) => `${code},示范·搬入${at + 1},前期物业,${at + 1}`),
    ),
  )
  .join('\n')

/** The first start has the data; the later ones go on with it. */
let first: Product
let running: Product
let settings: Record<string, string>
let key: string

beforeAll(async () => {
  build()
  const [port] = await freePorts(1)
  settings = { PORT: String(port) }
  first = running = await startProduct(settings)
  key = (await first.linli('token', '--user', 'district')).trim()
}, 600_000)
afterAll(async () => {
  if (running !== first) await running?.stop()
  await first?.stop()
})

async function ask(query: string, variables: object = {}): Promise<any> {
  const answer = await fetch(`${first.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await answer.json()) as { data: any; errors?: unknown }
  if (errors) throw new Error(JSON.stringify(errors))
  return Object.values(data)[0]
}

const act = async (name: string, input: object) => {
  const { importRun, errors } = await ask(
    `mutation($input: ImportRun${name}Input!) { importRun${name}(input: $input) { importRun { id revision } errors { message } } }`,
    { input },
  )
  expect(errors).toEqual([])
  return importRun
}

const read = (id: string) =>
  ask(
    `query($id: ID!) { importRun(id: $id) { id revision status rowsDone counts { made changed left refused } kept { totalCount } } }`,
    { id },
  )

const until = (id: string, holds: (run: any) => boolean) =>
  vi.waitUntil(
    async () => {
      const run = await read(id).catch(() => null)
      return run && holds(run) ? run : false
    },
    { timeout: 120_000, interval: 40 },
  )

const entered = () =>
  Promise.all(
    communities.map(async (code) => {
      const estates = await ask(
        `query($code: String!) { estates(communityCode: $code, first: 100) { totalCount edges { node { name } } } }`,
        { code },
      )
      return new Set(estates.edges.map(({ node }: any) => node.name)).size + estates.totalCount / 1000
    }),
  )

async function killed(): Promise<void> {
  process.kill(running.processId, 'SIGKILL')
  await pause(300)
  running = await startProduct({ ...settings, LINLI_DATA: first.dataFolder })
}

it(
  'a file goes on where it stood after the process was killed, and nothing of it is there twice or stays',
  { timeout: 400_000 },
  async () => {
    const uploaded = await fetch(`${first.url}/files`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'text/csv',
        'x-file-name': 'list.csv',
        'x-file-private': '1',
        'x-linli': '1',
      },
      body: list,
    })
    expect(uploaded.status).toBe(201)
    const { id: fileId } = (await uploaded.json()) as { id: string }
    const { id, revision } = await act('Open', { fileId, kind: 'ESTATES' })
    await act('Check', { importRunId: id, revision })
    const tried = await until(id, ({ status }) => status === 'CHECKED')
    expect(tried.counts).toEqual({ made: rows, changed: 0, left: 0, refused: 0 })
    expect(await entered()).toEqual([0, 0, 0])

    await act('Begin', { importRunId: id, revision: tried.revision })
    const cut = await until(id, ({ rowsDone }) => rowsDone >= 20)
    expect(cut.status).toBe('RUNNING')
    await killed()
    const done = await until(id, ({ status }) => status === 'DONE')
    expect(done).toMatchObject({ rowsDone: rows, counts: tried.counts })
    expect(await entered()).toEqual(communities.map(() => each + each / 1000))

    await act('Undo', { importRunId: id, revision: done.revision })
    await pause(400)
    await killed()
    const undone = await until(id, ({ status }) => status === 'UNDONE')
    expect(undone.kept.totalCount).toBe(0)
    expect(await entered()).toEqual([0, 0, 0])
  },
)
