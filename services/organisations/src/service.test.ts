import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from './seed.ts'
import { createDemoWorld, type DemoWorld } from './testing/demo-world.ts'

let world: DemoWorld
beforeAll(async () => void (world = await createDemoWorld()))
afterAll(() => world.stop())

const entities = `query($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Community { name } ... on Estate { name } ... on ManagementArea { code } ... on Organisation { name } ... on Person { maskedName } } }`

const asked = async () => {
  const [community] = await world.rows(`select id from division where code = '210113004027'`)
  return [
    { __typename: 'Community', id: community?.id },
    { __typename: 'Estate', id: demoId('示范·杏林苑') },
    { __typename: 'ManagementArea', id: demoId('示范·杏林苑物业管理区域') },
    { __typename: 'Organisation', id: demoId('示范安居物业') },
    { __typename: 'Person', id: demoId('吴委员') },
    { __typename: 'Estate', id: 'made up' },
  ]
}

describe('what other modules refer to', () => {
  it('is found by its identity, as far as the viewer may see it', async () => {
    const { data, errors } = await (
      await world.person('周主任')
    ).ask(entities, { representations: await asked() })
    expect(errors).toBeUndefined()
    const places = [
      { name: '太湖社区' },
      { name: '示范·杏林苑' },
      { code: '210113004027-M01' },
      { name: '示范安居物业' },
    ]
    expect(data?._entities).toEqual([...places, { maskedName: '吴**' }, null])
  })

  it('shows the public places and bodies, and of a person the same as if there were none', async () => {
    const { data, errors } = await world.anonymous().ask(entities, { representations: await asked() })
    expect(errors).toBeUndefined()
    expect(data?._entities[3]).toEqual({ name: '示范安居物业' })
    expect(data?._entities[4]).toBeNull()
  })

  it('is read in one statement however many are asked for', async () => {
    const representations = (await world.rows('select id from estate')).map(({ id }) => ({
      __typename: 'Estate',
      id,
    }))
    const actor = await world.person('周主任')
    await actor.ask(entities, { representations })
    const one = await world.countStatements(() =>
      actor.ask(entities, { representations: representations.slice(0, 1) }),
    )
    const all = await world.countStatements(() => actor.ask(entities, { representations }))
    expect(all).toBe(one)
  })
})
