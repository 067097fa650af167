import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operationLimits, WindowCount } from './limits.ts'
import { createGatewayWorld, type GatewayWorld } from './testing/gateway-world.ts'

describe('what one operation may ask for', () => {
  let world: GatewayWorld
  let program: Record<string, string>

  beforeAll(async () => {
    world = await createGatewayWorld({ publicMutationsPerMinute: 3, production: false })
    program = { authorization: `Bearer ${await world.apiKey(await world.member('property'))}` }
  })
  afterAll(() => world.stop())

  const ask = async (query: string, headers = program) =>
    (await (await world.ask(query, headers)).json()) as any
  const nested = (depth: number) => `{ gardens { ${'neighbour { '.repeat(depth)} id ${'} '.repeat(depth)} } }`

  it('is a limited depth', async () => {
    expect((await ask(nested(5))).errors).toBeUndefined()
    expect((await ask(nested(20))).errors[0].message).toMatch(/depth/)
  })

  it('is a limited number of words', async () => {
    const { errors } = await ask(`{ ${'__typename '.repeat(operationLimits.tokens)} }`)
    expect(errors[0].message).toMatch(/[Tt]oken/)
  })

  it('is a limited number of aliases', async () => {
    const aliases = (count: number) =>
      `{ ${Array.from({ length: count }, (_, at) => `a${at}: asker`).join(' ')} }`
    expect((await ask(aliases(operationLimits.aliases))).errors).toBeUndefined()
    expect((await ask(aliases(operationLimits.aliases + 1))).errors[0].message).toMatch(/[Aa]lias/)
  })

  it('is a limited number of directives', async () => {
    const { errors } = await ask(`{ asker ${'@include(if: true) '.repeat(operationLimits.directives + 1)} }`)
    expect(errors[0].message).toMatch(/[Dd]irective/)
  })

  it('is a limited cost, in which a list counts as long as it may be', async () => {
    expect((await ask('{ gardens(first: 100) { id name keeper { name } } }')).errors).toBeUndefined()
    const { errors } = await ask('{ gardens(first: 1000) { id name keeper { name } neighbour { id name } } }')
    expect(errors[0].message).toMatch(/[Cc]ost/)
  })

  it('leaves room for the introspection that tools of programs send', async () => {
    expect((await ask(getIntrospectionQuery())).data.__schema.queryType.name).toBe('Query')
  })

  it('gives no hint at names that were nearly right', async () => {
    const { errors } = await ask('{ garden { id } }')
    expect(JSON.stringify(errors)).not.toMatch(/gardens|Did you mean/)
  })

  it('is a limited number of public mutations a minute from one address, and people who signed in are not counted', async () => {
    const water = 'mutation { gardenWater(id: "1") { id } }'
    const anonymous = { 'x-linli': '1' }
    for (let time = 0; time < 3; time++) expect((await ask(water, anonymous as never)).errors).toBeUndefined()
    const answer = await world.ask(water, anonymous)
    expect(answer.status).toBe(429)
    expect(((await answer.json()) as any).errors[0].extensions.code).toBe('TOO_MANY_REQUESTS')
    expect((await ask(water)).errors).toBeUndefined()
    expect((await ask('{ gardens { id } }', anonymous as never)).errors).toBeUndefined()
  })
})

describe('a count in windows', () => {
  it('begins anew with each window', () => {
    const counts = new WindowCount(1000)
    expect([counts.take('a', 2, 0), counts.take('a', 2, 10), counts.take('a', 2, 20)]).toEqual([
      true,
      true,
      false,
    ])
    expect(counts.take('b', 2, 20)).toBe(true)
    expect(counts.take('a', 2, 1000)).toBe(true)
  })
})
