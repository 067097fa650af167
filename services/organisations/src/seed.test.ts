import { createWorld, type World } from '@linli/subgraph/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDemo, type DemoSignIn } from './seed.ts'
import { service } from './service.ts'

let world: World
let signIns: DemoSignIn[]

beforeAll(async () => {
  world = await createWorld([service])
  signIns = await seedDemo(world.service('organisations'))
})
afterAll(() => world?.stop())

describe('the demo', () => {
  it('holds the real tree and the invented cast', async () => {
    expect(signIns.map(({ username }) => username)).toContain('property-confirmer')
    const { data, errors } = await world
      .anonymous()
      .ask(
        `{ territoryChildren(code: "210113", first: 100) { totalCount edges { node { code name hasChildren } } } estates { totalCount edges { node { code name type managementArea { code } community { name } } } } }`,
      )
    expect(errors).toBeUndefined()
    expect(data?.territoryChildren.totalCount).toBe(16)
    expect(data?.estates.totalCount).toBe(8)
  })
})
