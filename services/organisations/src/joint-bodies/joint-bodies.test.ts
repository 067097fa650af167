import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'

let world: DemoWorld
beforeAll(async () => void (world = await createDemoWorld()))
afterAll(() => world.stop())

const register = /* GraphQL */ `
  query ($code: String!, $show: JointStandingShow, $first: Int, $after: String) {
    crossAppointmentRegister(code: $code) {
      asOf
      soon
      estateCount
      numbers {
        show
        estates
      }
      estates(show: $show, first: $first, after: $after) {
        totalCount
        pageInfo {
          endCursor
        }
        edges {
          node {
            id
            name
            jointStanding {
              missing
              vacant
              sharedPeople
              runningOut
            }
          }
        }
      }
    }
  }
`
const workbook = `query($code: String!) { crossAppointmentSpreadsheet(code: $code) { name content } }`

const ask = async (name: string, variables: Record<string, unknown>) => {
  const { data, errors } = await (await world.person(name)).ask(register, variables)
  expect(errors).toBeUndefined()
  return data?.crossAppointmentRegister
}
const numbersOf = (found: any) =>
  Object.fromEntries(found.numbers.map(({ show, estates }: any) => [show, estates]))
const namesOf = (found: any) => found.estates.edges.map(({ node }: any) => node.name)

describe('the cross-appointment register of a place', () => {
  it('says of a district how its estates stand, and each number opens its rows', async () => {
    const found = await ask('沈处长', { code: '210113' })
    expect(found).toMatchObject({ asOf: '2026-03-02', soon: '2026-05-31', estateCount: 8 })
    expect(numbersOf(found)).toMatchObject({
      WITHOUT_PARTY_ORGANISATION: 0,
      WITHOUT_OWNERS_COMMITTEE: 5,
      WITHOUT_PROPERTY_COMPANY: 3,
      RUNNING_OUT: 2,
    })
    for (const { show, estates } of found.numbers) {
      const opened = await ask('沈处长', { code: '210113', show })
      expect([show, opened.estates.totalCount]).toEqual([show, estates])
    }
  })

  it('counts each estate as its own row says', async () => {
    const found = await ask('沈处长', { code: '210113' })
    const standings = found.estates.edges.map(({ node }: any) => node.jointStanding)
    const count = (holds: (standing: any) => boolean) => standings.filter(holds).length
    expect(numbersOf(found)).toEqual({
      COMPLETE: count(({ missing, vacant }) => missing.length + vacant.length === 0),
      WITHOUT_PARTY_ORGANISATION: count(({ missing }) => missing.includes('PARTY_ORGANISATION')),
      WITHOUT_RESIDENTS_COMMITTEE: count(({ missing }) => missing.includes('RESIDENTS_COMMITTEE')),
      WITHOUT_OWNERS_COMMITTEE: count(({ missing }) => missing.includes('OWNERS_COMMITTEE')),
      WITHOUT_PROPERTY_COMPANY: count(({ missing }) => missing.includes('PROPERTY_COMPANY')),
      VACANT: count(({ vacant }) => vacant.length > 0),
      SHARING: count(({ sharedPeople }) => sharedPeople > 0),
      RUNNING_OUT: count(({ runningOut }) => runningOut > 0),
    })
  })

  it('turns its pages by the code', async () => {
    const first = await ask('沈处长', { code: '210113', first: 3 })
    const { endCursor } = first.estates.pageInfo
    const rest = await ask('沈处长', { code: '210113', first: 100, after: endCursor })
    expect([...namesOf(first), ...namesOf(rest)]).toHaveLength(8)
    expect(new Set([...namesOf(first), ...namesOf(rest)]).size).toBe(8)
  })

  it('leaves out of an estate whoever holds a post for the one beside it', async () => {
    const [post] = await world.rows(`select id from post where name = '党组织委员'`)
    const [party] = await world.rows(`select * from organisation where name = '示范·太湖社区党委'`)
    await world.rows(
      `insert into appointment (district_id, id, person_id, organisation_id, post_id, territory_code, reach_code, begins_on)
       values ($1, gen_random_uuid(), $2, $3, $4, '210113004027-02', '210113004027-02', '2026-01-01')`,
      [world.district, demoId('吴委员'), party?.id, post?.id],
    )
    const document = `query($code: String!) { estateByCode(code: $code) { jointStanding { sharedPeople } bodies { kind appointments { person { id } } } } }`
    const street = await world.person('唐科长')
    const partyOf = async (code: string) => {
      const { data } = await street.ask(document, { code })
      return data?.estateByCode.bodies[0].appointments.map(({ person }: any) => person.id)
    }
    expect(await partyOf('210113004027-01')).not.toContain(demoId('吴委员'))
    expect(await partyOf('210113004027-02')).toContain(demoId('吴委员'))
    const found = await ask('唐科长', { code: '210113004027', show: 'SHARING' })
    expect(namesOf(found)).toEqual(['示范·杏林苑'])
    await world.rows(`delete from appointment where territory_code = '210113004027-02'`)
  })

  it('is a workbook with the matrix, the people in several bodies and what is to be done', async () => {
    const { data, errors } = await (await world.person('唐科长')).ask(workbook, { code: '210113004027' })
    expect(errors).toBeUndefined()
    const content = Buffer.from(data?.crossAppointmentSpreadsheet.content, 'base64')
    const sheets = Object.fromEntries(
      (await readXlsxFile(content)).map(({ sheet, data: cells }: any) => [sheet, cells]),
    )
    const [heading, row] = sheets['交叉任职登记']
    expect(heading).toEqual(['社区', '小区', '党组织', '居委会', '业委会', '物业服务企业', '交叉任职人数'])
    expect(row[2]).toMatch(/^示范·太湖社区党委\n.*林\*\* 党组织书记（至 2030-12-31）/s)
    expect(sheets['交叉任职人员']).toContainEqual([
      '示范·杏林苑',
      '许**',
      '业委会 业委会委员；物业服务企业 工程主管',
      '须回避',
    ])
    expect(sheets['缺项与到期']).toContainEqual(['示范·悦水湾', '业委会', '尚未设立', null])
    expect(sheets['缺项与到期']).toContainEqual([
      '示范·杏林苑',
      '党组织',
      '冯** 兼职委员 任期将满',
      '2026-04-16',
    ])
    expect(JSON.stringify(sheets)).not.toContain('冯委员')
  })

  it.each([
    ['a company', '郑经理', '210113004027'],
    ['the owners', '吴委员', '210113004027'],
    ['another neighbourhood', '高书记', '210113004027'],
    ['a neighbourhood about its street', '林书记', '210113004'],
  ])('is not shown to %s', async (_, name, code) => {
    expect(await ask(name, { code })).toBeNull()
    const { data } = await (await world.person(name)).ask(workbook, { code })
    expect(data?.crossAppointmentSpreadsheet).toBeNull()
  })
})
