import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'

const register = `mutation($input: EstateRegisterInput!) { estateRegister(input: $input) { estate { id code name type revision
  community { name } classifications { type status source reasons { rule met text } } } errors { code message path } } }`
const change = `mutation($input: EstateChangeInput!) { estateChange(input: $input) { estate { id name type revision } errors { code path } } }`
const taihu = '210113004027'
const facts = { name: '示范·新苑', managementMode: 'CONTRACTED', builtYear: 2018, households: 300 }

let world: DemoWorld
beforeAll(async () => void (world = await createDemoWorld()))
afterAll(() => world.stop())

const estates = () => world.rows('select * from estate order by code')
const one = async (name: string) =>
  (await world.rows('select * from estate where name = $1', [name]))[0] ?? {}

describe('an estate', () => {
  it('is entered by the neighbourhood with a number, a type with its reasons, and told', async () => {
    const { data, errors } = await (
      await world.person('周主任')
    ).ask(register, { input: { communityCode: taihu, facts } })
    expect(errors).toBeUndefined()
    expect(data?.estateRegister).toMatchObject({
      errors: [],
      estate: { code: `${taihu}-03`, type: 'COMMERCIAL', revision: 1, community: { name: '太湖社区' } },
    })
    expect(data?.estateRegister.estate.classifications).toMatchObject([
      { type: 'COMMERCIAL', status: 'IN_FORCE', source: 'SUGGESTED' },
    ])
    expect(
      data?.estateRegister.estate.classifications[0].reasons.map(({ text }: { text: string }) => text),
    ).toEqual([
      '回迁户占比未登记，不作判断（标准：达到 50%）。',
      '建成于 2018 年，晚于 2000 年。',
      '管理方式为业主选聘物业，有物业服务。',
    ])
    const told = await world.rows('select type, payload from facts.fact where subject = $1 order by id', [
      data?.estateRegister.estate.id,
    ])
    expect(told).toEqual([
      {
        type: 'EstateRegistered',
        payload: {
          code: `${taihu}-03`,
          name: '示范·新苑',
          communityCode: taihu,
          type: 'COMMERCIAL',
          managementMode: 'CONTRACTED',
        },
      },
      { type: 'EstateClassified', payload: { type: 'COMMERCIAL' } },
    ])
  })

  it('gets numbers one after the other, also when two people enter at once', async () => {
    const actor = await world.person('唐科长')
    const entered = await Promise.all(
      ['甲', '乙', '丙', '丁'].map((name) =>
        actor.ask(register, {
          input: { communityCode: '210113004035', facts: { ...facts, name: `示范·${name}` } },
        }),
      ),
    )
    const codes = entered.map(({ data }) => data?.estateRegister.estate.code).toSorted()
    expect(codes).toEqual(['01', '02', '03', '04'].map((number) => `210113004035-${number}`))
  })

  it('changes its type with its facts and keeps the history', async () => {
    const { id, revision } = await one('示范·悦水湾')
    const old = { name: '示范·悦水湾', managementMode: 'NONE', builtYear: 2021, households: 960 }
    const { data, errors } = await (
      await world.person('林书记')
    ).ask(change, { input: { estateId: id, revision, facts: old } })
    expect(errors).toBeUndefined()
    expect(data?.estateChange).toMatchObject({ errors: [], estate: { type: 'OLD' } })
    const history = await world.rows(
      'select type, status from classification where estate_id = $1 order by proposed_at, id',
      [id],
    )
    expect(history).toEqual([
      { type: 'COMMERCIAL', status: 'SUPERSEDED' },
      { type: 'OLD', status: 'IN_FORCE' },
    ])
    expect(
      await world.rows(
        `select from facts.fact where subject = $1 and type = 'EstateClassified' and payload ->> 'type' = 'OLD'`,
        [id],
      ),
    ).toHaveLength(1)
  })

  it('keeps a type that was decided against the rule when its facts change', async () => {
    const { id, revision } = await one('示范·民丰里')
    const input = {
      estateId: id,
      revision,
      facts: { name: '示范·民丰里', managementMode: 'CONTRACTED', builtYear: 2019, households: 1120 },
    }
    const { data } = await (await world.person('沈处长')).ask(change, { input })
    expect(data?.estateChange.estate.type).toBe('RESETTLEMENT')
  })

  it('shows the later of two editors what the other one wrote, and overwrites nothing', async () => {
    const { id, revision } = await one('示范·北苑旧居')
    const written = { name: '示范·北苑旧居', managementMode: 'CONTRACTED', builtYear: 1996, households: 750 }
    const earlier = await (
      await world.person('唐科长')
    ).ask(change, { input: { estateId: id, revision, facts: written } })
    expect(earlier.data?.estateChange.errors).toEqual([])
    const before = await estates()
    const later = await (
      await world.person('高书记')
    ).ask(change, {
      input: { estateId: id, revision, facts: { ...written, name: '示范·北苑新居' } },
    })
    expect(later.data?.estateChange).toMatchObject({
      errors: [{ code: 'CONFLICT' }],
      estate: { name: '示范·北苑旧居', revision: revision + 1 },
    })
    expect(await estates()).toEqual(before)
  })
})

describe('entering or correcting an estate is refused and nothing changes', () => {
  it.each([
    ['审计员', 'NOT_ALLOWED'],
    ['郑经理', 'NOT_ALLOWED'],
    ['吴委员', 'NOT_ALLOWED'],
    ['高书记', 'NOT_ALLOWED'],
    ['钱负责人', 'NOT_ALLOWED'],
  ])('to %s', async (name, code) => {
    const before = await estates()
    const actor = await world.person(name)
    const entered = await actor.ask(register, {
      input: { communityCode: taihu, facts: { ...facts, name: '示范·别处' } },
    })
    expect(entered.data?.estateRegister.errors).toMatchObject([{ code }])
    const { id, revision } = await one('示范·杏林苑')
    const corrected = await actor.ask(change, {
      input: { estateId: id, revision, facts: { ...facts, name: '改名' } },
    })
    expect(corrected.data?.estateChange.errors).toMatchObject([{ code }])
    expect(await estates()).toEqual(before)
  })

  it.each([
    ['a name that is taken', taihu, { ...facts, name: '示范·杏林苑' }, 'NAME_TAKEN', null],
    ['an empty name', taihu, { ...facts, name: '  ' }, 'VALUE_INVALID', ['name']],
    ['a year that cannot be', taihu, { ...facts, name: '甲', builtYear: 30 }, 'VALUE_INVALID', ['builtYear']],
    [
      'a share above all',
      taihu,
      { ...facts, name: '甲', resettlementPercent: '100.01' },
      'VALUE_INVALID',
      ['resettlementPercent'],
    ],
    ['a neighbourhood that is none', '210113004999', { ...facts, name: '甲' }, 'COMMUNITY_UNKNOWN', null],
    [
      'a street in place of a neighbourhood',
      '210113004',
      { ...facts, name: '甲' },
      'COMMUNITY_UNKNOWN',
      null,
    ],
  ])('with %s', async (_, communityCode, wrong, code, path) => {
    const before = await estates()
    const { data } = await (
      await world.person('沈处长')
    ).ask(register, { input: { communityCode, facts: wrong } })
    expect(data?.estateRegister).toMatchObject({ estate: null, errors: [{ code, path }] })
    expect(await estates()).toEqual(before)
  })

  it('for the hundredth estate of a neighbourhood', async () => {
    await world.rows(
      `insert into estate (district_id, id, code, community_code, name, management_mode, registered_at)
      values ($1, gen_random_uuid(), '210113004036-99', '210113004036', '示范·第九十九', 'NONE', now())`,
      [world.district],
    )
    const { data } = await (
      await world.person('唐科长')
    ).ask(register, { input: { communityCode: '210113004036', facts } })
    expect(data?.estateRegister.errors).toMatchObject([{ code: 'COMMUNITY_FULL' }])
  })
})

describe('the area of a contract', () => {
  const registerArea = `mutation($input: ManagementAreaRegisterInput!) { managementAreaRegister(input: $input) { managementArea { id code propertyCompany { name } estates { name } } errors { code } } }`
  const listAreas = `query($place: String, $isServed: Boolean, $search: String) { registeredManagementAreas(communityCode: $place, isServed: $isServed, search: $search) { totalCount edges { node { code name estates { name } propertyCompany { name } availableActions } } } }`
  const changeArea = `mutation($input: ManagementAreaChangeInput!) { managementAreaChange(input: $input) { managementArea { revision propertyCompany { name } estates { name } } errors { code } } }`

  it('is entered with its estates and its company, and told', async () => {
    const input = {
      communityCode: '210113001001',
      name: '示范·铁西巷物业管理区域',
      estateIds: [demoId('示范·铁西巷')],
      propertyCompanyId: demoId('示范清和物业'),
    }
    const { data, errors } = await (await world.person('贾书记')).ask(registerArea, { input })
    expect(errors).toBeUndefined()
    expect(data?.managementAreaRegister).toMatchObject({
      errors: [],
      managementArea: {
        code: '210113001001-M01',
        propertyCompany: { name: '示范清和物业' },
        estates: [{ name: '示范·铁西巷' }],
      },
    })
    const [told] = await world.rows('select type, payload from facts.fact where subject = $1', [
      data?.managementAreaRegister.managementArea.id,
    ])
    expect(told).toMatchObject({
      type: 'ManagementAreaRegistered',
      payload: {
        code: '210113001001-M01',
        estateIds: input.estateIds,
        propertyCompanyId: input.propertyCompanyId,
      },
    })
  })

  it('is handed over to another company', async () => {
    const id = demoId('示范·融和家园物业管理区域')
    const input = {
      managementAreaId: id,
      revision: 1,
      name: '示范·融和家园物业管理区域',
      estateIds: [demoId('示范·融和家园')],
      propertyCompanyId: demoId('示范清和物业'),
    }
    const { data, errors } = await (await world.person('唐科长')).ask(changeArea, { input })
    expect(errors).toBeUndefined()
    expect(data?.managementAreaChange).toMatchObject({
      errors: [],
      managementArea: { propertyCompany: { name: '示范清和物业' } },
    })
  })

  it('is found in the list of its place, by a part of its name and by whether somebody serves it', async () => {
    const unserved = { communityCode: '210113004025', name: '示范·无人服务区域', estateIds: [] }
    await (await world.person('唐科长')).ask(registerArea, { input: unserved })
    const names = async (variables: Record<string, unknown>) => {
      const { data, errors } = await (await world.person('唐科长')).ask(listAreas, variables)
      expect(errors).toBeUndefined()
      return data?.registeredManagementAreas.edges.map(({ node }: { node: { name: string } }) => node.name)
    }
    expect(await names({ place: taihu, search: '杏林' })).toEqual(['示范·杏林苑物业管理区域'])
    expect(await names({ place: '210113004025', isServed: false })).toEqual(['示范·无人服务区域'])
    expect(await names({ place: '210113004025', isServed: true })).toEqual(['示范·融和家园物业管理区域'])
  })

  it.each([
    [
      'an organisation that is no property company',
      { propertyCompanyId: demoId('示范·太湖社区居委会') },
      'COMPANY_UNKNOWN',
    ],
    ['an estate of another neighbourhood', { estateIds: [demoId('示范·蒲河里')] }, 'ESTATE_ELSEWHERE'],
    ['an estate that another area covers', { estateIds: [demoId('示范·杏林苑')] }, 'ESTATE_ELSEWHERE'],
  ])('is refused with %s, and nothing changes', async (_, wrong, code) => {
    const before = await world.rows('select * from management_area order by code')
    const input = {
      communityCode: taihu,
      name: '示范·新区域',
      estateIds: [],
      propertyCompanyId: null,
      ...wrong,
    }
    const { data } = await (await world.person('林书记')).ask(registerArea, { input })
    expect(data?.managementAreaRegister).toMatchObject({ managementArea: null, errors: [{ code }] })
    expect(await world.rows('select * from management_area order by code')).toEqual(before)
  })
})

describe('a building', () => {
  const registerBuilding = `mutation($input: BuildingRegisterInput!) { buildingRegister(input: $input) { building { code name storeys } estate { buildings { name } } errors { code } } }`

  it('is entered once and corrected under its name', async () => {
    const actor = await world.person('贾书记')
    const input = { estateId: demoId('示范·铁西巷'), name: '5 号楼', storeys: 5 }
    const entered = await actor.ask(registerBuilding, { input })
    expect(entered.data?.buildingRegister).toMatchObject({
      errors: [],
      building: { code: '210113001001-01-05', storeys: 5 },
    })
    const corrected = await actor.ask(registerBuilding, { input: { ...input, storeys: 6 } })
    expect(corrected.data?.buildingRegister).toMatchObject({
      building: { code: '210113001001-01-05', storeys: 6 },
    })
    expect(corrected.data?.buildingRegister.estate.buildings).toHaveLength(5)
  })
})
