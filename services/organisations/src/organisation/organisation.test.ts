import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'

const register = `mutation($input: OrganisationRegisterInput!) { organisationRegister(input: $input) { organisation { id kind name territoryCode revision availableActions } errors { code path } } }`
const change = `mutation($input: OrganisationChangeInput!) { organisationChange(input: $input) { organisation { name revision } errors { code } } }`
const dissolve = `mutation($input: OrganisationDissolveInput!) { organisationDissolve(input: $input) { organisation { dissolvedOn } errors { code } } }`
const taihu = '210113004027'

let world: DemoWorld
beforeAll(async () => void (world = await createDemoWorld()))
afterAll(() => world.stop())
const organisations = () => world.rows('select * from organisation order by id')

describe('an organisation', () => {
  it('is entered for its place and told', async () => {
    const input = {
      kind: 'VOLUNTEER_TEAM',
      name: '示范·小院议事队',
      territoryCode: `${taihu}-01`,
      creditCode: null,
    }
    const { data, errors } = await (await world.person('周主任')).ask(register, { input })
    expect(errors).toBeUndefined()
    expect(data?.organisationRegister).toMatchObject({
      errors: [],
      organisation: { territoryCode: `${taihu}-01`, availableActions: ['CHANGE', 'DISSOLVE'] },
    })
    expect(
      await world.rows('select type, payload from facts.fact where subject = $1', [
        data?.organisationRegister.organisation.id,
      ]),
    ).toEqual([
      {
        type: 'OrganisationRegistered',
        payload: { kind: 'VOLUNTEER_TEAM', name: '示范·小院议事队', territoryCode: `${taihu}-01` },
      },
    ])
  })

  it('is renamed, and dissolved once nobody holds a post in it', async () => {
    const id = demoId('示范·夕阳红合唱队')
    const actor = await world.person('林书记')
    const renamed = await actor.ask(change, {
      input: { organisationId: id, revision: 1, name: '示范·夕阳红艺术团' },
    })
    expect(renamed.data?.organisationChange).toEqual({
      errors: [],
      organisation: { name: '示范·夕阳红艺术团', revision: 2 },
    })
    const dissolved = await actor.ask(dissolve, {
      input: { organisationId: id, revision: 2, dissolvedOn: '2026-03-01' },
    })
    expect(dissolved.data?.organisationDissolve).toEqual({
      errors: [],
      organisation: { dissolvedOn: '2026-03-01' },
    })
    const told = await world.rows(`select type from facts.fact where subject = $1 order by id`, [id])
    expect(told.map(({ type }) => type)).toEqual([
      'OrganisationRegistered',
      'OrganisationChanged',
      'OrganisationChanged',
    ])
    const again = await actor.ask(dissolve, {
      input: { organisationId: id, revision: 3, dissolvedOn: '2026-03-01' },
    })
    expect(again.data?.organisationDissolve.errors).toEqual([{ code: 'ALREADY_DISSOLVED' }])
  })
})

describe('an act on an organisation is refused and nothing changes', () => {
  it.each([
    [
      'a place at the wrong level',
      '沈处长',
      { kind: 'RESIDENTS_COMMITTEE', name: '甲', territoryCode: '210113004' },
      'TERRITORY_UNFIT',
    ],
    [
      'a place that is none',
      '沈处长',
      { kind: 'RESIDENTS_COMMITTEE', name: '甲', territoryCode: '210113004998' },
      'TERRITORY_UNKNOWN',
    ],
    ['a name that is taken', '沈处长', { kind: 'PROPERTY_COMPANY', name: '示范安居物业' }, 'NAME_TAKEN'],
    [
      'a credit code that is none',
      '沈处长',
      { kind: 'PROPERTY_COMPANY', name: '甲', creditCode: '123' },
      'VALUE_INVALID',
    ],
    [
      'a company entered by a neighbourhood',
      '林书记',
      { kind: 'PROPERTY_COMPANY', name: '甲' },
      'NOT_ALLOWED',
    ],
    [
      'another neighbourhood’s body',
      '林书记',
      { kind: 'RESIDENTS_COMMITTEE', name: '甲', territoryCode: '210113004028' },
      'NOT_ALLOWED',
    ],
    ['a company’s own wish', '郑经理', { kind: 'PROPERTY_COMPANY', name: '甲' }, 'NOT_ALLOWED'],
  ])('for %s', async (_, name, input, code) => {
    const before = await organisations()
    const { data } = await (await world.person(name)).ask(register, { input })
    expect(data?.organisationRegister).toMatchObject({ organisation: null, errors: [{ code }] })
    expect(await organisations()).toEqual(before)
  })

  it.each([
    ['while people hold posts in it', '示范·太湖社区居委会', '林书记', 'HAS_APPOINTMENTS'],
    ['while it serves areas', '示范清和物业', '沈处长', 'HAS_APPOINTMENTS'],
  ])('to dissolving it %s', async (_, organisation, name, code) => {
    const before = await organisations()
    const input = { organisationId: demoId(organisation), revision: 1, dissolvedOn: '2026-03-01' }
    const { data } = await (await world.person(name)).ask(dissolve, { input })
    expect(data?.organisationDissolve.errors).toEqual([{ code }])
    expect(await organisations()).toEqual(before)
  })

  it('to a company that still serves areas though nobody works in it any more', async () => {
    await world.rows(`update appointment set ends_on = '2026-02-01' where organisation_id = $1`, [
      demoId('示范清和物业'),
    ])
    const before = await organisations()
    const input = { organisationId: demoId('示范清和物业'), revision: 1, dissolvedOn: '2026-03-01' }
    const { data } = await (await world.person('沈处长')).ask(dissolve, { input })
    expect(data?.organisationDissolve.errors).toEqual([{ code: 'SERVES_AREAS' }])
    expect(await organisations()).toEqual(before)
  })
})

describe('the list of organisations', () => {
  it('is searched by name, sort and place, page by page, by anybody', async () => {
    const list = `query($search: String, $kind: OrganisationKind, $territoryCode: String, $first: Int, $after: String) {
      organisations(search: $search, kind: $kind, territoryCode: $territoryCode, first: $first, after: $after) { totalCount edges { node { name } } pageInfo { hasNextPage endCursor } } }`
    const actor = world.anonymous()
    const bodies = await actor.ask(list, { territoryCode: taihu, kind: 'OWNERS_COMMITTEE' })
    expect(bodies.errors).toBeUndefined()
    expect(bodies.data?.organisations.edges.map((edge: any) => edge.node.name)).toEqual(['示范·杏林苑业委会'])
    const first = await actor.ask(list, { search: '居委会', first: 3 })
    expect(first.data?.organisations).toMatchObject({ totalCount: 7, pageInfo: { hasNextPage: true } })
    const rest = await actor.ask(list, {
      search: '居委会',
      first: 10,
      after: first.data?.organisations.pageInfo.endCursor,
    })
    expect(rest.data?.organisations.edges).toHaveLength(4)
  })
})
