import { serveOverHttp, type RunningSubgraph } from '@linli/subgraph'
import { parse } from 'graphql'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createGatewayWorld, type GatewayWorld } from './testing/gateway-world.ts'
import { serverSentEvents } from './testing/server-sent-events.ts'
import type { SmallSubgraph } from './testing/small-supergraph.ts'

describe('subgraphs that run in processes of their own', () => {
  let world: GatewayWorld
  let program: Record<string, string>
  const servers: { url: string; close(): Promise<void> }[] = []

  beforeAll(async () => {
    world = await createGatewayWorld(async ({ subgraphs }) => {
      for (const subgraph of [subgraphs.gardens, subgraphs.people]) {
        servers.push(await serveOverHttp(overHttp(subgraph), { host: '127.0.0.1', port: 0 }))
      }
      const [gardens, people] = servers
      return { subgraphs: { gardens: { url: gardens?.url ?? '' }, people: { url: people?.url ?? '' } } }
    })
    program = { authorization: `Bearer ${await world.apiKey(await world.member('property'))}` }
  })
  async function restartGardens(): Promise<void> {
    const [gardens] = servers
    await gardens?.close()
    const place = { host: '127.0.0.1', port: Number(new URL(gardens?.url ?? '').port) }
    servers[0] = await serveOverHttp(overHttp(world.small.subgraphs.gardens), place)
  }
  afterAll(async () => {
    await world.stop()
    for (const server of servers) await server.close()
  })

  it('answer together', async () => {
    const answer = await world.ask('{ gardens { name keeper { name } } }', program)
    expect(await answer.json()).toEqual({
      data: { gardens: [{ name: '示范花园', keeper: { name: '林书记' } }] },
    })
  })

  it('are told the same about who asks, whatever the client sends along', async () => {
    const answer = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...program, 'x-linli-claims': 'forged' },
      body: JSON.stringify({
        query: '{ asker }',
        extensions: { headers: { 'x-linli-claims': 'forged' }, endpoint: 'http://127.0.0.1:1/' },
      }),
    })
    const { data } = (await answer.json()) as any
    expect(JSON.parse(data.asker).claims).toMatchObject({
      kind: 'PROPERTY_COMPANY',
      district: world.district,
    })
  })

  it('are asked once for each of two people who ask the same at the same moment', async () => {
    const other = { authorization: `Bearer ${await world.apiKey(await world.member('other'))}` }
    const answers = await Promise.all(
      [program, other].map(async (headers) => (await world.ask('{ asker }', headers)).json()),
    )
    const [one, two] = answers.map((answer: any) => JSON.parse(answer.data.asker).claims.account)
    expect(one).not.toBe(two)
  })

  it('stream their changes', async () => {
    const answer = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...program },
      body: JSON.stringify({ query: 'subscription { gardenWatered { name keeper { name } } }' }),
    })
    const events = serverSentEvents(answer)
    await vi.waitUntil(() => world.small.listeners() === 1)
    world.small.water()
    expect((await events.next()).value).toEqual({
      data: { gardenWatered: { name: '示范花园', keeper: { name: '林书记' } } },
    })
    await events.return(undefined)
    await vi.waitUntil(() => world.small.listeners() === 0, { timeout: 5000 })
  })

  it('end a stream without a fault when they go away, so that its reader listens again', async () => {
    const answer = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...program },
      body: JSON.stringify({ query: 'subscription { gardenWatered { name } }' }),
    })
    const events = serverSentEvents(answer)
    await vi.waitUntil(() => world.small.listeners() === 1)
    await restartGardens()
    expect(await events.next()).toEqual({ done: true, value: undefined })
  })

  it('finish what they have begun when they are stopped', async () => {
    const begun = world.ask('{ slow(millis: 400) }', program)
    await new Promise((done) => setTimeout(done, 150))
    await restartGardens()
    expect(await (await begun).json()).toMatchObject({ data: { slow: expect.any(String) } })
    expect((await (await world.ask('{ asker }', program)).json()) as any).not.toHaveProperty('errors')
  })

  it('are missed by name when one of them is gone, and its address stays with us', async () => {
    await servers[1]?.close()
    const answer = await world.ask('{ gardens { name keeper { name } } }', program)
    const { data, errors } = (await answer.json()) as any
    expect(data.gardens).toEqual([{ name: '示范花园', keeper: null }])
    expect(errors[0].extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', serviceName: 'people' })
    expect(JSON.stringify(errors)).not.toContain('127.0.0.1')
    const ready = await fetch(`${world.url}/readyz`)
    expect(ready.status).toBe(200)
    expect(await ready.json()).toEqual({
      status: 'degraded',
      database: true,
      subgraphs: { gardens: true, people: false },
    })
  })
})

/** The part of a running subgraph that its HTTP server needs. */
const overHttp = ({ schema, entry }: SmallSubgraph) =>
  ({
    schema,
    logger: pino({ level: 'silent' }),
    ready: entry.ready,
    execute: entry.execute,
    async handleHttp({ body, headers }: { body: any; headers: Record<string, string> }) {
      const result = await entry.execute({
        document: parse(body.query),
        variables: body.variables,
        operationName: body.operationName,
        headers,
      })
      return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(result) }
    },
  }) as unknown as RunningSubgraph
