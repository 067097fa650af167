import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGatewayWorld, type GatewayWorld } from './testing/gateway-world.ts'

describe('what an operator sees', () => {
  let world: GatewayWorld
  beforeAll(async () => {
    world = await createGatewayWorld({ trustedProxies: ['127.0.0.1'] })
  })
  afterAll(() => world.stop())
  const get = (path: string, headers: Record<string, string> = {}) => fetch(world.url + path, { headers })

  it('says that it is alive and that all parts answer', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'alive' })
    const ready = await get('/readyz')
    expect(ready.status).toBe(200)
    expect(await ready.json()).toEqual({
      status: 'ready',
      database: true,
      subgraphs: { gardens: true, people: true },
    })
  })

  it('counts operations by their own names and programs’ together, subgraphs, sign-ins and streams', async () => {
    const authorization = `Bearer ${await world.apiKey(await world.member('property'))}`
    await world.ask('query Whatever { gardens { id } }', { authorization })
    await world.browser().signIn('property', 'wrong password')
    const text = await (await get('/metrics')).text()
    expect(text).toMatch(
      /linli_graphql_operation_duration_seconds_count\{operation="ad hoc",type="query"\} 1/,
    )
    expect(text).toMatch(
      /linli_subgraph_request_duration_seconds_count\{subgraph="gardens",outcome="answered"\} 1/,
    )
    expect(text).toMatch(
      /linli_http_request_duration_seconds_count\{route="\/graphql",method="POST",status="200"\} 1/,
    )
    expect(text).toMatch(/linli_sign_ins_total\{outcome="PASSWORD_WRONG"\} 1/)
    expect(text).toMatch(/linli_live_streams 0/)
    expect(text).not.toContain('Whatever')
  })

  it('shows its figures to the machine it runs on and to nobody behind a proxy', async () => {
    expect((await get('/metrics')).status).toBe(200)
    expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(404)
    expect((await get('/metrics', { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404)
  })

  it('knows no other methods and no other addresses', async () => {
    const answer = await fetch(`${world.url}/healthz`, { method: 'DELETE' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect((await get('/.env')).status).toBe(404)
    expect((await get('/graphiql')).status).toBe(404)
  })
})

describe('stopping', () => {
  it('lets a running request finish and takes no new ones', async () => {
    const world = await createGatewayWorld({ production: false })
    const running = world.ask('{ slow(millis: 400) }', { 'x-linli': '1' })
    await new Promise((done) => setTimeout(done, 150))
    const stopping = world.gateway.stop()
    const refused = await fetch(`${world.url}/healthz`).catch(() => 'refused')
    expect(refused).toBe('refused')
    expect(await (await running).json()).toEqual({ data: { slow: 'done' } })
    await stopping
    await world.stop()
  })

  it('waits for nobody longer than it was told to', async () => {
    const world = await createGatewayWorld({ production: false, stopWithin: 200 })
    const running = world.ask('{ slow(millis: 5000) }', { 'x-linli': '1' }).catch(() => 'cut')
    await new Promise((done) => setTimeout(done, 150))
    const started = performance.now()
    await world.gateway.stop()
    expect(performance.now() - started).toBeLessThan(3000)
    expect(await running).toBe('cut')
    await world.stop()
  })

  it('says that it is not ready when the database is gone', async () => {
    const world = await createGatewayWorld({ databaseUrl: 'postgres://nobody:x@127.0.0.1:1/none' })
    const ready = await fetch(`${world.url}/readyz`)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({ status: 'unavailable', database: false })
    await world.stop()
  })
})
