import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'
import { codeOfDivision } from './division-id.ts'

/* The list keeps a code and a name; what follows from a code is a view's. */
describe('the code of a division', () => {
  let world: DemoWorld
  beforeAll(async () => {
    world = await createDemoWorld()
    await world.rows(`insert into listed_division (code, name)
      select code, '甲' from unnest('{330113, 330113001, 330113100, 330113401, 330113001001, 330113001200, 330113001598}'::text[]) code`)
  })
  afterAll(() => world.stop())

  const seen = (columns: string) =>
    world.rows(
      `select code, ${columns} from division where starts_with(code, '330113') order by length(code), code`,
    )

  it('tells its level, and streets from towns and farms, neighbourhoods from villages and statistical areas', async () => {
    const found = await seen('level, kind')
    expect(found.map(({ code, level, kind }: any) => `${code} ${level} ${kind}`)).toEqual([
      '330113 DISTRICT DISTRICT',
      '330113001 STREET STREET',
      '330113100 STREET TOWN',
      '330113401 STREET SPECIAL_UNIT',
      '330113001001 COMMUNITY URBAN_COMMUNITY',
      '330113001200 COMMUNITY VILLAGE',
      '330113001598 COMMUNITY VIRTUAL_AREA',
    ])
  })

  it('names the place above, and none above a district', async () => {
    const found = await seen('parent_code')
    expect(found.map(({ parent_code }: any) => parent_code)).toEqual([
      null,
      ...Array(3).fill('330113'),
      ...Array(3).fill('330113001'),
    ])
  })

  it('makes an identity that leads back to it', async () => {
    for (const { id, code } of await seen('id')) expect(codeOfDivision(id)).toBe(code)
  })
})
