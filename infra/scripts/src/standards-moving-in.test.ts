import type { Actor } from '@linli/subgraph/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringerIn } from './testing/bring-in.ts'
import { seatsByKind } from './who-may/seats.ts'
import { createWholeDemo, type WholeDemo } from './who-may/whole-demo.ts'

/* A table of what companies promise, between two modules: one reads it, the other makes drafts of it for the companies. */

let demo: WholeDemo
let district: Actor
beforeAll(async () => {
  demo = await createWholeDemo()
  district = demo.world.as((await seatsByKind(demo.world, '210113004027-01', {})).DISTRICT.own)
}, 120_000)
afterAll(() => demo.world.stop())

const property = (sql: string, parameters: unknown[] = []) =>
  demo.world.sqlAs('property', { kind: 'SYSTEM' }, sql, parameters)
const drafts = (name: string) =>
  property(
    `select version.id, version.status, version.revision, version.author_seat_id as "authorSeatId", area.name,
       (select json_agg(json_build_object('code', code, 'category', category, 'title', title, 'measure', measure, 'target', target) order by position)
        from standard_item item where item.standard_version_id = version.id) as items
     from standard_version version join management_area area on area.id = version.management_area_id
     where area.name = $1 order by version.created_at desc limit 1`,
    [name],
  )
const table = [
  '各小区物业服务标准一览表,,,,',
  '小区,类别,服务事项,标准要求,频率',
  '示范·新苑甲,综合管理,服务电话,24 小时有人接听,',
  ',公共秩序维护,巡逻,小区内每 2 小时巡逻一次,',
  ',保洁服务,楼道清扫,楼道每日清扫 1 次,每日1次',
  '示范·新苑乙,保洁服务,楼道清扫,楼道每 2 日清扫 1 次,',
  ',保洁服务,垃圾清运,生活垃圾每日清运 1 次,',
  '示范·新苑丙,保洁服务,楼道清扫,楼道每日清扫 1 次,',
  '示范·新苑丁,不认识的类别,某事,做好某事,',
].join('\n')

it(
  'becomes drafts of the companies, and goes again but for what a company has worked on',
  { timeout: 120_000 },
  async () => {
    const { broughtIn, standing, takenBack } = bringerIn(demo, district)
    const names = ['甲', '乙', '丙', '丁'].map((letter) => `示范·新苑${letter}`)
    await broughtIn(
      'ESTATES',
      ['社区代码,小区名称,管理方式', ...names.map((name) => `210113004027,${name},前期物业`)].join('\n'),
    )
    await broughtIn(
      'CONTRACTS',
      ['项目名称,物业企业', ...['甲', '乙', '丁'].map((letter) => `示范·新苑${letter},示范安居物业`)].join(
        '\n',
      ),
    )
    const done = await broughtIn('STANDARDS', table)
    const told = await standing(done.id, 'DONE')
    expect(told.rows.edges.map(({ node }: any) => [node.label, node.outcome])).toEqual([
      ['示范·新苑甲', 'MADE'],
      ['示范·新苑乙', 'MADE'],
      ['示范·新苑丙', 'REFUSED'],
      ['示范·新苑丁', 'REFUSED'],
    ])
    const problems = told.rows.edges.map(({ node }: any) =>
      node.problems.map(({ problem }: any) => problem).join(),
    )
    expect(problems[2]).toContain('不属于任何物业管理区域')
    expect(problems[3]).toContain('类别“不认识的类别”不认识')
    expect(await drafts('示范·新苑甲')).toMatchObject([
      {
        status: 'DRAFT',
        authorSeatId: null,
        items: [
          { category: 'GENERAL_MANAGEMENT', title: '服务电话' },
          { category: 'PUBLIC_ORDER', title: '巡逻', measure: 'INTERVAL', target: 2 },
          { category: 'CLEANING', title: '楼道清扫', measure: 'TIMES_PER_PERIOD', target: 1 },
        ],
      },
    ])
    expect(await drafts('示范·新苑丁')).toEqual([])

    const again = await broughtIn('STANDARDS', table)
    expect(again.counts).toMatchObject({ made: 0, left: 2 })

    const [second] = await drafts('示范·新苑乙')
    const manager = demo.world.as(
      (await seatsByKind(demo.world, '210113004027-01', { PROPERTY_COMPANY: '示范安居物业' }))
        .PROPERTY_COMPANY.own,
    )
    const edited = await manager.ask(
      `mutation($input: StandardVersionEditItemsInput!) { standardVersionEditItems(input: $input) { errors { code message } } }`,
      {
        input: { standardVersionId: second?.id, revision: second?.revision, remove: [second?.items[1].code] },
      },
      { service: 'property' },
    )
    expect(edited.data?.standardVersionEditItems.errors).toEqual([])
    await demo.world.settle()
    const undone = await takenBack(told)
    expect(await drafts('示范·新苑甲')).toMatchObject([{ status: 'WITHDRAWN' }])
    expect(await drafts('示范·新苑乙')).toMatchObject([{ status: 'DRAFT' }])
    expect(undone.kept.edges.map(({ node }: any) => node.thing)).toEqual(['STANDARD'])
  },
)
