import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serverAudits } from 'graphql-http'
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

  it('answers a program from both subgraphs', async () => {
    const answer = await world.ask('{ gardens { id name keeper { name } } }', { authorization: key })
    expect(await answer.json()).toEqual({ data: { gardens: [{ id: '1', name: '示范花园', keeper: { name: '林书记' } }] } })
  })

  it('keeps all of the rules of GraphQL over HTTP', async () => {
    const audits = serverAudits({
      url: `${world.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...(init.headers as object), authorization: key } }),
    })
    const results = await Promise.all(audits.map((audit) => audit.fn()))
    const failed = results.filter(({ status }) => status !== 'ok').map(({ id, name, status, ...rest }) => [id, name, status, (rest as any).reason])
    expect(failed).toEqual([])
    expect(results).toHaveLength(61)
  })
})
