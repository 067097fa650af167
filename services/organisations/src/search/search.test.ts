import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'

const search = `query($text: String!) { search(text: $text) { kind id code title detail } }`

let world: DemoWorld
beforeAll(async () => void (world = await createDemoWorld()))
afterAll(() => world.stop())

const titles = async (name: string | null, text: string) => {
  const actor = name ? await world.person(name) : world.anonymous()
  const { data, errors } = await actor.ask(search, { text })
  expect(errors).toBeUndefined()
  return data?.search.map((hit: any) => `${hit.kind} ${hit.title}`)
}

describe('the search', () => {
  it('finds places, estates and bodies by a part of the name, for anybody', async () => {
    expect(await titles('周主任', '杏林苑')).toEqual(['ESTATE 示范·杏林苑', 'ORGANISATION 示范·杏林苑业委会'])
    expect(await titles(null, '人杰水岸')).toEqual(['TERRITORY 人杰水岸社区'])
    expect(await titles('郑经理', '安居')).toEqual(['ORGANISATION 示范安居物业'])
  })

  it('finds a place by its code', async () => {
    expect(await titles('周主任', '210113004027')).toEqual([
      'TERRITORY 太湖社区',
      'ESTATE 示范·杏林苑',
      'ESTATE 示范·悦水湾',
    ])
  })

  it('finds people by their full number or name, masked, with their posts, for those who may see them', async () => {
    const { data } = await (await world.person('唐科长')).ask(search, { text: '冯委员' })
    expect(data?.search).toEqual([
      { kind: 'PERSON', id: demoId('冯委员'), code: null, title: '冯**', detail: '兼职委员、业委会主任' },
    ])
    expect(await titles('周主任', '13800000006')).toEqual(['PERSON 吴**'])
    for (const name of ['郑经理', '孙合伙人', null]) expect(await titles(name, '13800000006')).toEqual([])
  })

  it('asks for two characters, and treats signs of SQL as letters', async () => {
    expect(await titles('沈处长', '示')).toEqual([])
    expect(await titles('沈处长', '%_')).toEqual([])
    expect(await titles('沈处长', `'; drop table estate; --`)).toEqual([])
  })

  it('finds the places of every district that is served, for the public, and those of one’s own for everybody else', async () => {
    await world.rows(
      `insert into platform.district (id, code, name) values ($1, '110101', '示范东区') on conflict do nothing`,
      [demoId('a district that comes first')],
    )
    await world.rows(`insert into listed_division (code, name) values
      ('110101001', '示范东街道'), ('110102001', '示范东外街道')`)
    expect(await titles(null, '示范东')).toEqual(['TERRITORY 示范东街道'])
    expect(await titles(null, '人杰水岸')).toEqual(['TERRITORY 人杰水岸社区'])
    expect(await titles('沈处长', '示范东')).toEqual([])
  })

  it('finds nothing of another district', async () => {
    const stranger = world.as({
      ...(await world.person('沈处长')).claims,
      district: demoId('another district'),
    })
    const { data, errors } = await stranger.ask(search, { text: '示范' })
    expect(errors).toBeUndefined()
    expect(data?.search).toEqual([])
  })
})
