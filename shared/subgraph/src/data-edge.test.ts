import { newId } from '@linli/kernel'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gardenService } from './testing/garden-service.ts'
import { type Actor, createWorld, type World } from './testing/world.ts'

const district = newId()
const otherDistrict = newId()
const water = `mutation($input: PlotWaterInput!) { plotWater(input: $input) { plot { id waterings neighbour revision } errors { code message } } }`

let world: World
let gardener: Actor

beforeAll(async () => {
  world = await createWorld([gardenService])
  gardener = world.as({ account: 'gardener', person: newId(), district, kind: 'RESIDENTS_COMMITTEE' })
})
afterAll(() => world.stop())

async function plant(name: string, where = district): Promise<string> {
  const id = newId()
  await world.sqlAs(
    'garden',
    { kind: 'SYSTEM' },
    `insert into plot (district_id, id, name) values ($1, $2, $3)`,
    [where, id, name],
  )
  return id
}

const waterings = async (id: string) =>
  (await world.sqlAs('garden', { kind: 'SYSTEM' }, `select waterings from plot where id = $1`, [id]))[0]
    ?.waterings

describe('an act', () => {
  it('is done, audited and told in one transaction, and its payload reads what it wrote', async () => {
    const id = await plant('桃园')
    const { data, errors } = await gardener.ask(water, { input: { plotId: id, revision: 1 } })
    expect(errors).toBeUndefined()
    expect(data?.plotWater).toEqual({
      plot: { id, waterings: 1, neighbour: '桃园', revision: 2 },
      errors: [],
    })
    await world.settle()
    expect(await world.sqlAs('garden', {}, `select * from watering where plot_id = $1`, [id])).toHaveLength(1)
    const entries = await world.sqlAs(
      'garden',
      { kind: 'AUDITOR', district },
      `select action, subjects, account from audit.entry where subjects @> $1`,
      [JSON.stringify({ plot: { id } })],
    )
    expect(entries).toEqual([
      { action: 'plotWater', account: 'gardener', subjects: { plot: { entity: 'Plot', id } } },
    ])
  })

  it('says a refusal in the language of the reader and leaves nothing behind', async () => {
    const id = await plant('杏园')
    await world.sqlAs('garden', { kind: 'SYSTEM' }, `update plot set waterings = 5 where id = $1`, [id])
    const chinese = await gardener.ask(water, { input: { plotId: id, revision: 1, idempotencyKey: 'wet' } })
    expect(chinese.data?.plotWater.errors).toEqual([{ code: 'TOO_WET', message: '杏园已经够湿了。' }])
    const english = await gardener.ask(water, { input: { plotId: id, revision: 1 } }, { language: 'en' })
    expect(english.data?.plotWater.errors[0].message).toBe('杏园 is wet enough.')
    expect(
      await world.sqlAs('garden', { district }, `select from platform.idempotency_key where key = 'wet'`),
    ).toEqual([])
    expect(await waterings(id)).toBe(5)
  })

  it('is one effect however often its key is sent, and the same outcome read afresh', async () => {
    const id = await plant('梨园')
    const send = () => gardener.ask(water, { input: { plotId: id, revision: 1, idempotencyKey: 'once' } })
    const answers = await Promise.all(Array.from({ length: 40 }, send))
    expect(new Set(answers.map(({ data }) => JSON.stringify(data?.plotWater)))).toEqual(
      new Set([JSON.stringify({ plot: { id, waterings: 1, neighbour: '梨园', revision: 2 }, errors: [] })]),
    )
    expect(await waterings(id)).toBe(1)
    const other = await gardener.ask(water, { input: { plotId: id, revision: 2, idempotencyKey: 'once' } })
    expect(other.data?.plotWater.errors[0].code).toBe('IDEMPOTENCY_KEY_REUSED')
    expect(await waterings(id)).toBe(1)
  })

  it('is refused as a conflict when the thing has moved on', async () => {
    const id = await plant('李园')
    await gardener.ask(water, { input: { plotId: id, revision: 1 } })
    const late = await gardener.ask(water, { input: { plotId: id, revision: 1 } })
    expect(late.data?.plotWater.errors[0].code).toBe('CONFLICT')
    expect(await waterings(id)).toBe(1)
  })

  it('may ask for the name of the root type beside it, as clients do', async () => {
    const id = await plant('杏园')
    const { data, errors } = await gardener.ask(
      `mutation { __typename plotWater(input: {plotId: "${id}", revision: 1}) { errors { code } } }`,
    )
    expect(errors).toBeUndefined()
    expect(data).toEqual({ __typename: 'Mutation', plotWater: { errors: [] } })
  })

  it('may ask for the name of the root type alone, which does nothing', async () => {
    const { data, errors } = await gardener.ask('mutation { __typename }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ __typename: 'Mutation' })
  })

  it('is refused twice in one operation, because one transaction has one fate', async () => {
    const id = await plant('枣园')
    const two = `mutation { a: plotWater(input: {plotId: "${id}", revision: 1}) { errors { code } } b: plotWater(input: {plotId: "${id}", revision: 2}) { errors { code } } }`
    const { errors } = await gardener.ask(two)
    expect(errors?.[0]?.message).toBe('One mutation an operation')
    expect(await waterings(id)).toBe(0)
  })

  it('does not reach into another district', async () => {
    const id = await plant('他区', otherDistrict)
    const { data } = await gardener.ask(water, { input: { plotId: id, revision: 1 } })
    expect(data?.plotWater.errors[0].code).toBe('NOT_FOUND')
    expect(await waterings(id)).toBe(0)
  })
})

describe('a job', () => {
  it('waits for the product’s clock where the queue’s runs ahead of it', async () => {
    const queue = new pg.Client({ connectionString: world.adminUrl })
    await queue.connect()
    try {
      await queue.query('delete from graphile_worker._private_jobs')
      const id = await plant('梅园')
      await gardener.ask(water, { input: { plotId: id, revision: 1 } })
      await queue.query(`select jobs.advance('1 day 1 second')`)
      const taken = `select from graphile_worker._private_jobs where locked_at is not null`
      await expect.poll(async () => (await queue.query(taken)).rowCount, { timeout: 5000 }).toBe(1)
      expect(await waterings(id)).toBe(1)
      world.time.advance(86_400_000)
      await expect.poll(() => waterings(id), { timeout: 5000 }).toBe(0)
    } finally {
      await queue.end()
    }
  })
})

describe('a list', () => {
  it('is read page by page without gaps, and its statements do not grow with its rows', async () => {
    const own = newId()
    const reader = world.as({ account: 'reader', district: own })
    for (let number = 0; number < 25; number++) await plant(`园${String(number).padStart(2, '0')}`, own)
    const list = `query($first: Int, $after: String) { plots(first: $first, after: $after) { edges { node { name neighbour } } pageInfo { hasNextPage endCursor } totalCount } }`
    const names: string[] = []
    for (let after: string | null = null; ;) {
      const { data, errors }: { data?: any; errors?: unknown } = await reader.ask(list, { first: 10, after })
      expect(errors).toBeUndefined()
      names.push(...data.plots.edges.map((edge: any) => edge.node.name))
      expect(data.plots.totalCount).toBe(25)
      if (!data.plots.pageInfo.hasNextPage) break
      after = data.plots.pageInfo.endCursor
    }
    expect(names).toEqual(Array.from({ length: 25 }, (_, number) => `园${String(number).padStart(2, '0')}`))
    const one = await world.countStatements(() => reader.ask(list, { first: 1 }))
    const many = await world.countStatements(() => reader.ask(list, { first: 25 }))
    expect(many).toBe(one)
  })
})

describe('a subscription', () => {
  it('shows the thing at once and again when somebody changes it', async () => {
    const id = await plant('瓜园')
    const seen: number[] = []
    const stream = await gardener.listen(`subscription { plotChanged(id: "${id}") { waterings } }`)
    for await (const { data, errors } of stream) {
      expect(errors).toBeUndefined()
      seen.push(data?.plotChanged.waterings)
      if (seen.length === 2) break
      await gardener.ask(water, { input: { plotId: id, revision: 1 } })
    }
    expect(seen).toEqual([0, 1])
  })
})

describe('what cannot be read', () => {
  it.each([
    ['zh-CN', '无法识别'],
    ['en', 'cannot be read'],
  ] as const)('is the sender’s mistake and said so in %s', async (language, words) => {
    const place = Buffer.from('["x","not-a-uuid"]').toString('base64url')
    const { errors } = await gardener.ask(
      `{ plots(after: "${place}") { edges { cursor } } }`,
      {},
      { language },
    )
    expect(errors).toMatchObject([
      { message: expect.stringContaining(words), extensions: { code: 'BAD_USER_INPUT' } },
    ])
    expect(JSON.stringify(errors)).not.toMatch(/uuid|select/)
  })
})

describe('a fault', () => {
  it('tells the reader that it was one and no more', async () => {
    const admin = new pg.Client({ connectionString: world.adminUrl })
    await admin.connect()
    await admin.query('revoke select on garden.plot from linli_garden')
    const { errors } = await gardener.ask(`{ plots { edges { cursor } } }`)
    await admin.query('grant select on garden.plot to linli_garden')
    await admin.end()
    expect(errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR')
    expect(JSON.stringify(errors)).not.toMatch(/permission|select/)
  })
})
