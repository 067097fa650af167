import { createWorld, type World } from '@linli/subgraph/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId, seedDemo, type DemoSignIn } from './seed.ts'
import { service } from './service.ts'

let world: World
let signIns: DemoSignIn[]
beforeAll(async () => {
  world = await createWorld([service])
  signIns = await seedDemo(world.service('organisations'))
})
afterAll(() => world?.stop())

const rows = (sql: string, parameters: unknown[] = []) =>
  world.sqlAs('organisations', { kind: 'SYSTEM' }, sql, parameters)

describe('the demo', () => {
  it('stands on the real tree', async () => {
    const kinds = await rows('select kind, count(*)::int as count from division group by kind order by kind')
    expect(Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]))).toEqual({
      DISTRICT: 1,
      STREET: 10,
      SPECIAL_UNIT: 6,
      URBAN_COMMUNITY: 71,
      VILLAGE: 142,
      VIRTUAL_AREA: 6,
    })
    const [told, ...more] = await rows(`select payload from facts.fact where type = 'DivisionsListed'`)
    expect([told?.payload.registered.length, more.length]).toEqual([236, 0])
  })

  it('has eight estates over the three types, all marked as invented', async () => {
    const { data, errors } = await world.anonymous().ask('{ estates { edges { node { name type } } } }')
    expect(errors).toBeUndefined()
    const estates = data?.estates.edges.map((edge: any) => edge.node)
    expect(estates.map(({ name, type }: any) => `${name} ${type}`).toSorted()).toEqual([
      '示范·北苑旧居 OLD',
      '示范·悦水湾 COMMERCIAL',
      '示范·杏林苑 COMMERCIAL',
      '示范·正良新村 RESETTLEMENT',
      '示范·民丰里 RESETTLEMENT',
      '示范·蒲河里 OLD',
      '示范·融和家园 RESETTLEMENT',
      '示范·铁西巷 OLD',
    ])
    const names = await rows('select name from organisation')
    expect(names.every(({ name }) => name.startsWith('示范'))).toBe(true)
  })

  it('names who signs in, each in a seat but the one whose term ran out', async () => {
    const usernames = [
      'district',
      'auditor',
      'street',
      'secretary',
      'residents-committee',
      'owners-committee',
      'property',
      'property-confirmer',
      'property-other',
      'enterprise',
      'partner',
    ]
    expect(signIns.map(({ username }) => username)).toEqual([
      ...usernames,
      'cross-appointed',
      'recused',
      'expired',
      'unserved-community',
    ])
    const seats = await rows(`select person_id from seats_of_people($1::uuid[], '2026-03-02')`, [
      signIns.map(({ personId }) => personId),
    ])
    const seated = new Set(seats.map((seat) => seat.person_id))
    expect(signIns.filter(({ personId }) => !seated.has(personId)).map(({ username }) => username)).toEqual([
      'expired',
    ])
  })

  it('shows decisions of owners that were carried, and one that was not, with the reason', async () => {
    const list = `{ ownersDecisions { edges { node { reference isCarried outcome } } } }`
    const { data } = await world.anonymous().ask(list)
    const decisions = data!.ownersDecisions.edges.map(({ node }: any) => node)
    expect(decisions.map(({ isCarried }: any) => isCarried).toSorted()).toEqual([false, true, true, true])
    expect(decisions.find(({ isCarried }: any) => !isCarried).outcome).toBe(
      '未通过：同意的专有部分面积未达到四分之三以上；同意的人数未达到四分之三以上。',
    )
  })

  it('has the same identities wherever it is set up', async () => {
    expect(demoId('示范·杏林苑')).toBe(demoId('示范·杏林苑'))
    expect(demoId('示范·杏林苑')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('is there once or not at all', async () => {
    await expect(seedDemo(world.service('organisations'))).rejects.toThrow(/refused: NAME_TAKEN/)
    expect(await rows('select from estate')).toHaveLength(8)
  })
})
