import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGatewayWorld, type GatewayWorld, type Member } from './testing/gateway-world.ts'

describe('the supergraph behind its door', () => {
  let world: GatewayWorld
  let manager: Member
  let key: string

  beforeAll(async () => {
    world = await createGatewayWorld()
    manager = await world.member('property')
    key = `Bearer ${await world.apiKey(manager)}`
  })
  afterAll(() => world.stop())

  const asker = async (headers: Record<string, string> = {}, extra: object = {}) => {
    const answer = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: key, ...headers },
      body: JSON.stringify({ query: '{ asker }', ...extra }),
    })
    const { data } = (await answer.json()) as { data: { asker: string } }
    return JSON.parse(data.asker) as Record<string, any>
  }

  it('answers a program from both subgraphs', async () => {
    const answer = await world.ask('{ gardens { id name keeper { name } } }', { authorization: key })
    expect(await answer.json()).toEqual({
      data: { gardens: [{ id: '1', name: '示范花园', keeper: { name: '林书记' } }] },
    })
  })

  it('keeps all of the rules of GraphQL over HTTP', async () => {
    const audits = serverAudits({
      url: `${world.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...(init.headers as object), authorization: key } }),
    })
    const results = await Promise.all(audits.map((audit) => audit.fn()))
    expect(results.filter(({ status }) => status !== 'ok')).toEqual([])
    expect(results).toHaveLength(61)
  })

  it('tells the subgraph who asks and in which seat, for half a minute', async () => {
    const { claims } = await asker()
    expect(claims).toMatchObject({
      account: manager.account,
      person: manager.person,
      seat: manager.seat,
      kind: 'PROPERTY_COMPANY',
      post: '项目经理',
      district: world.district,
      territories: ['210113001001'],
    })
    expect(claims.organisations).toHaveLength(1)
    expect(claims.expiresAt - Date.now()).toBeGreaterThan(20_000)
    expect(claims.expiresAt - Date.now()).toBeLessThanOrEqual(30_000)
  })

  it('overwrites claims that a client forged, in a header or in the extensions of its request', async () => {
    const forged = { 'x-linli-claims': 'forged' }
    expect((await asker(forged)).claims.account).toBe(manager.account)
    const { claims, ...headers } = await asker(
      {},
      { extensions: { headers: { ...forged, 'x-evil': '1' }, endpoint: 'http://127.0.0.1:1/' } },
    )
    expect(claims.account).toBe(manager.account)
    expect(headers['x-evil']).toBeUndefined()
  })

  it('passes request id, language and idempotency key on, and nothing else of the client', async () => {
    const headers = await asker({
      'x-request-id': 'desk-0042',
      'accept-language': 'fr, en-GB;q=0.9, zh;q=0.5',
      'idempotency-key': 'one-time',
      'x-linli-language': 'xx',
      cookie: 'a=b',
    })
    expect(headers).toMatchObject({
      'x-request-id': 'desk-0042',
      'x-linli-language': 'en',
      'idempotency-key': 'one-time',
    })
    expect(Object.keys(headers).toSorted()).toEqual([
      'claims',
      'idempotency-key',
      'x-linli-claims',
      'x-linli-language',
      'x-request-id',
    ])
  })

  it('makes a request id of its own where the given one is unfit for a log', async () => {
    const answer = await world.ask('{ asker }', { authorization: key, 'x-request-id': 'a b;{}' })
    expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
  })

  it('hides what a fault is made of and finds it in the log by the request id', async () => {
    const answer = await world.ask('{ fault }', { authorization: key, 'x-request-id': 'fault-0001' })
    const { errors } = (await answer.json()) as { errors: any[] }
    expect(errors).toEqual([
      {
        message: 'Something went wrong on our side',
        path: ['fault'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'fault-0001' },
      },
    ])
    expect(world.log.find((line) => line.requestId === 'fault-0001' && line.err)?.err.message).toContain(
      'password of the database',
    )
  })

  it('takes one operation at a time', async () => {
    const answer = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: key },
      body: JSON.stringify([{ query: '{ asker }' }, { query: '{ asker }' }]),
    })
    expect(answer.status).toBe(400)
  })

  it('refuses a key that does not exist, instead of serving it as nobody', async () => {
    const answer = await world.ask('{ gardens { id } }', { authorization: 'Bearer linli_nonsense' })
    expect(answer.status).toBe(401)
    expect(((await answer.json()) as any).errors[0].extensions.code).toBe('API_KEY_INVALID')
  })

  it('refuses a form that another site makes a browser send', async () => {
    const answer = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' },
      body: 'query=%7B__typename%7D',
    })
    expect(answer.status).toBe(403)
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('changes nothing on GET', async () => {
    const query = encodeURIComponent('mutation { gardenWater(id: "1") { id } }')
    const answer = await fetch(`${world.url}/graphql?query=${query}`, { headers: { authorization: key } })
    expect(answer.status).toBe(405)
  })

  it('takes no body beyond a megabyte', async () => {
    const answer = await world.ask(`{ asker } # ${'x'.repeat(1024 * 1024)}`, { authorization: key })
    expect(answer.status).toBe(413)
  })

  it('sends long answers compressed to whoever takes it', async () => {
    const query = `{ ${['a', 'b', 'c', 'd'].map((name) => `${name}: asker`).join(' ')} }`
    for (const encoding of ['br', 'gzip']) {
      const answer = await world.ask(query, { authorization: key, 'accept-encoding': encoding })
      expect(answer.headers.get('content-encoding')).toBe(encoding)
      expect(Object.keys(((await answer.json()) as any).data)).toEqual(['a', 'b', 'c', 'd'])
    }
    const plain = await world.ask(query, { authorization: key, 'accept-encoding': 'identity' })
    expect(plain.headers.get('content-encoding')).toBeNull()
  })

  it('writes operation, duration and kind of seat into its log, and never a key or a variable', async () => {
    await world.ask(
      'query Look($first: Int) { gardens(first: $first) { id } }',
      { authorization: key, 'x-request-id': 'look-0001' },
      { first: 424242 },
    )
    const line = world.log.find((entry) => entry.requestId === 'look-0001' && entry.msg === 'request')
    expect(line).toMatchObject({
      route: '/graphql',
      status: 200,
      operation: 'Look',
      type: 'query',
      seat: 'PROPERTY_COMPANY',
    })
    const everything = JSON.stringify(world.log)
    expect(everything).not.toContain(key.slice(7))
    expect(everything).not.toContain('424242')
  })

  it('serves what the others know when one subgraph is down, and says which one', async () => {
    const other = await createGatewayWorld()
    try {
      const program = { authorization: `Bearer ${await other.apiKey(await other.member('property'))}` }
      other.small.breakPeople()
      const answer = await other.ask('{ gardens { name keeper { name } } }', program)
      const { data, errors } = (await answer.json()) as { data: any; errors: any[] }
      expect(data).toEqual({ gardens: [{ name: '示范花园', keeper: null }] })
      expect(errors[0].extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', serviceName: 'people' })
      expect(JSON.stringify(errors)).not.toContain('10.0.0.7')
    } finally {
      await other.stop()
    }
  })

  it('runs without a module that is switched off', async () => {
    const other = await createGatewayWorld((small) => ({
      subgraphs: { gardens: small.subgraphs.gardens.entry },
    }))
    try {
      const program = { authorization: `Bearer ${await other.apiKey(await other.member('property'))}` }
      const { data } = (await (
        await other.ask('{ gardens { name keeper { name } } }', program)
      ).json()) as any
      expect(data.gardens).toEqual([{ name: '示范花园', keeper: null }])
    } finally {
      await other.stop()
    }
  })
})
