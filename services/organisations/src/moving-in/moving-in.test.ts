import { afterAll, describe, expect, it } from 'vitest'
import { createDemoWorld } from '../testing/demo-world.ts'
import { mover, type Run } from '../testing/moving-in.ts'

/* Bringing in what a district has, as its administrators do it. */

const world = await createDemoWorld()
afterAll(() => world.stop())
const district = mover(world, await world.person('沈处长'))
const street = mover(world, await world.person('唐科长'))

const taihu = '210113004027'
const estates = (count: number) =>
  ['社区代码,小区名称,管理方式,户数,建成年代']
    .concat(
      Array.from({ length: count }, (_, at) => `${taihu},示范·新苑${at + 1},前期物业,${100 + at},2020年`),
    )
    .join('\n')
const outcomes = (run: Run) =>
  run.rows.edges.map(({ node }: any) => [
    node.row,
    node.outcome,
    ...node.problems.map(({ problem }: any) => problem),
  ])
/** Everything of the registers that an import could touch. */
const registers = async () =>
  Promise.all(
    ['estate', 'building', 'organisation', 'person', 'person_key', 'appointment', 'management_area'].map(
      (table) => world.rows(`select * from ${table} order by id`),
    ),
  )
const withoutRevisions = (tables: Record<string, unknown>[][]) =>
  tables.map((rows) => rows.map((row) => ({ ...row, revision: null })))

describe('a list of estates', () => {
  it('is tried without writing, brought in, and taken back to the last row', async () => {
    const before = await registers()
    const file = `社区,小区名称,管理方式,户数,楼栋,层数\n太湖社区,示范·春晓苑,前期物业,,1号楼,18\n,,,,2号楼,11\n太湖社区,示范·杏林苑,前期物业,,99号楼,6\n不存在的社区,示范·无处,无,,1,1\n`
    const tried = await district.tried('ESTATES', await district.upload(file, '小区.csv', false))
    expect(tried.counts).toEqual({ made: 2, changed: 0, left: 0, refused: 1 })
    expect(outcomes(tried)).toEqual([
      [2, 'MADE'],
      [4, 'MADE'],
      [5, 'REFUSED', expect.stringContaining('没有这个社区')],
    ])
    expect(await registers()).toEqual(before)
    expect(await world.rows('select * from retired_code')).toEqual([])

    const done = await district.broughtIn(tried)
    expect(done).toMatchObject({ rowsDone: 3, counts: tried.counts, fileForgottenAt: expect.any(String) })
    const [made] = await world.rows(
      `select code, type, management_mode from estate where name = '示范·春晓苑'`,
    )
    expect(made).toMatchObject({ management_mode: 'DEVELOPER_APPOINTED', type: expect.any(String) })
    expect(
      await world.rows(`select name, storeys from building where code like $1 order by name`, [
        `${made?.code}%`,
      ]),
    ).toEqual([
      { name: '1号楼', storeys: 18 },
      { name: '2号楼', storeys: 11 },
    ])

    const undone = await district.takenBack(done)
    expect(undone.kept.edges).toEqual([])
    expect(withoutRevisions(await registers())).toEqual(withoutRevisions(before))
    expect(await world.rows('select code from retired_code order by code')).toEqual(
      expect.arrayContaining([{ code: made?.code }]),
    )
  })

  it('says nothing new when it is brought in again', async () => {
    const first = await district.broughtIn(
      await district.tried('ESTATES', await district.upload(estates(3), 'a.csv', false)),
    )
    const again = await district.tried('ESTATES', await district.upload(estates(3), 'b.csv', false))
    expect(again.counts).toEqual({ made: 0, changed: 0, left: 3, refused: 0 })
    await district.takenBack(first)
  })

  it('leaves what somebody has worked on since, with the reason, and takes back the rest', async () => {
    const done = await district.broughtIn(
      await district.tried('ESTATES', await district.upload(estates(3), 'c.csv', false)),
    )
    await world.rows(`update estate set households = 1, revision = revision + 1 where name = '示范·新苑2'`)
    const undone = await district.takenBack(done)
    expect(undone.kept.edges.map(({ node }: any) => [node.label, node.keptFor])).toEqual([
      ['示范·新苑2', expect.stringContaining('又有人修改')],
    ])
    expect(await world.rows(`select name from estate where name like '示范·新苑%'`)).toEqual([
      { name: '示范·新苑2' },
    ])
    await world.rows(
      `delete from classification where estate_id in (select id from estate where name = '示范·新苑2')`,
    )
    await world.rows(`delete from estate where name = '示范·新苑2'`)
  })
})

describe('a roster', () => {
  const roster = [
    '填报单位：道义街道,,,,,,',
    '姓名,单位,职务,身份证号,任职时间,任期届满,联系电话',
    '新来一,示范·太湖社区居委会,委员,210113199001011234,2026-01-01,2029-01-01,13811117781',
    '新来二,示范·杏林苑业主委员会筹备组,委员,,2026年1月,,13811117782',
    '新来三,太湖社区志愿服务二队,队长,,2026.1,至今,13811117783',
    '新来三,示范·太湖社区居委会,网格员,,2026.1,至今,13811117783',
    '新来四,示范·太湖社区居委会,保洁员,,2026.1,,13811117784',
  ].join('\n')

  it('enters people sealed, with their bodies and terms, and everything of it is gone when it is taken back', async () => {
    const before = await registers()
    const fileId = await district.upload(roster)
    const tried = await district.tried('ROSTER', fileId)
    expect(outcomes(tried).map(([row, outcome]: [number, string]) => [row, outcome])).toEqual([
      [3, 'MADE'],
      [4, expect.any(String)],
      [5, 'MADE'],
      [6, 'MADE'],
      [7, 'REFUSED'],
    ])
    expect(await registers()).toEqual(before)
    expect(tried.columns.map(({ heading, samples }: any) => [heading, samples[0] ?? null])).toEqual([
      ['姓名', '新**'],
      ['单位', '示范·太湖社区居委会'],
      ['职务', '委员'],
      ['身份证号', null],
      ['任职时间', '2026-01-01'],
      ['任期届满', '2029-01-01'],
      ['联系电话', '138****7781'],
    ])
    expect(await world.rows('select id from platform.file where id = $1', [fileId])).toEqual([])
    expect(JSON.stringify(tried)).not.toMatch(/1381111778|新来[一二三四]|21011319900101/)

    const done = await district.broughtIn(tried)
    expect(await world.rows('select id from import_file where id = $1', [tried.id])).toEqual([])
    expect(JSON.stringify(await world.rows('select * from import_row'))).not.toMatch(
      /1381111778|新来[一二三四]/,
    )
    expect(JSON.stringify(await world.rows('select * from import_effect'))).not.toMatch(
      /1381111778|新来[一二三四]/,
    )
    const people = await world.rows(`select * from person where masked_phone = '138****7783'`)
    expect(people).toHaveLength(1)
    expect(await world.rows('select id from appointment where person_id = $1', [people[0]?.id])).toHaveLength(
      2,
    )

    const undone = await district.takenBack(done)
    expect(undone.kept.edges).toEqual([])
    expect(withoutRevisions(await registers())).toEqual(withoutRevisions(before))
  })

  it('must be sent as a private file, and is nobody’s but the sender’s', async () => {
    const open = await district.upload(roster, '名册.csv', false)
    expect((await district.ask('Open', { fileId: open, kind: 'ROSTER' })).errors).toMatchObject([
      { code: 'FILE_NOT_PRIVATE' },
    ])
    const mine = await district.upload(roster)
    expect((await street.ask('Open', { fileId: mine, kind: 'ROSTER' })).errors).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
  })

  it('keeps somebody who has an account by now', async () => {
    const done = await district.broughtIn(await district.tried('ROSTER', await district.upload(roster)))
    await world.rows(`update person set account_id = 'x' where masked_phone = '138****7781'`)
    const undone = await district.takenBack(done)
    expect(undone.kept.edges.map(({ node }: any) => node.thing).toSorted()).toEqual(['APPOINTMENT', 'PERSON'])
  })
})

describe('a list of contracts', () => {
  const list = [
    '项目名称,所属社区,物业企业,合同编号,合同期限,收费方式,服务等级,收费标准',
    '示范·新园一期,太湖社区,示范新来物业有限公司,沈北2026-01,2026.1.1-2028.12.31,包干制,二级,1.80元/㎡·月',
    '示范·新园二期,太湖社区,示范新来物业有限公司,,2026.1.1-2028.12.31,包干制,二级,1.80',
    '示范·杏林苑,太湖社区,示范新来物业有限公司,沈北2026-03,2026.1.1-2028.12.31,包干制,二级,1.80',
    '示范·不存在,太湖社区,示范新来物业有限公司,沈北2026-04,2026.1.1-2028.12.31,包干制,二级,1.80',
  ].join('\n')

  it('enters company and area, tells what stands in it, and takes all of it back unless it was confirmed', async () => {
    await district.broughtIn(
      await district.tried(
        'ESTATES',
        await district.upload(
          '社区,小区名称,管理方式\n太湖社区,示范·新园一期,前期物业\n太湖社区,示范·新园二期,前期物业\n',
          'e.csv',
          false,
        ),
      ),
    )
    const before = await registers()
    const tried = await district.tried('CONTRACTS', await district.upload(list, '合同.csv', false))
    expect(outcomes(tried)).toEqual([
      [2, 'MADE'],
      [3, 'MADE', expect.stringContaining('合同编号')],
      [4, 'REFUSED', expect.stringContaining('另一家企业')],
      [5, 'REFUSED', expect.stringContaining('没有找到这个小区')],
    ])
    expect(await registers()).toEqual(before)
    const done = await district.broughtIn(tried)
    const reported = () =>
      world.rows(`select subject, payload from facts.fact where type = 'ServiceContractReported'`)
    expect(await reported()).toEqual([
      expect.objectContaining({
        payload: expect.objectContaining({ number: '沈北2026-01', fee: '1.80', feeRegime: 'LUMP_SUM' }),
      }),
    ])
    const again = await district.tried('CONTRACTS', await district.upload(list, '合同.csv', false))
    expect(again.counts).toMatchObject({ made: 0, left: 2, refused: 2 })
    const undone = await district.takenBack(done)
    expect(undone.kept.edges).toEqual([])
    expect(withoutRevisions(await registers())).toEqual(withoutRevisions(before))
    expect(
      await world.rows(
        `select payload ->> 'report' as report from facts.fact where type = 'ServiceContractReportWithdrawn'`,
      ),
    ).toEqual([{ report: (await reported())[0]?.payload.report }])
  })
})

describe('a district’s own table of streets and neighbourhoods', () => {
  const table = [
    '沈北新区街道、社区一览表（示范）,,,',
    '序号,代码,单位名称,所属街道',
    '1,210113090000,示范·新设街道,',
    '2,210113090001,示范·新湖社区,示范·新设街道办事处',
    '3,210113004027,示范·太湖花园社区,道义街道',
    '4,210113004028,,道义街道',
    '5,210113004029,示范·某社区,虎石台街道',
    '6,210113099001,示范·无处社区,',
    '7,210114001001,示范·别区社区,',
    '8,21011300402,示范·短码社区,',
  ].join('\n')
  const divisions = () => world.rows(`select * from listed_division order by code`)
  const named = { columns: [{ heading: '单位名称', field: 'name' }] }

  it('enters and renames, calls nothing vanished, and is taken back', async () => {
    const before = await divisions()
    const tried = await district.tried('DIVISIONS', await district.upload(table, '区划.csv', false), named)
    expect(outcomes(tried)).toEqual([
      [3, 'MADE'],
      [4, 'MADE'],
      [5, 'CHANGED'],
      [6, 'REFUSED', expect.stringContaining('不能为空')],
      [7, 'REFUSED', expect.stringContaining('道义街道')],
      [8, 'REFUSED', expect.stringContaining('上级街道')],
      [9, 'REFUSED', expect.stringContaining('管辖范围')],
      [10, 'REFUSED', expect.stringContaining('代码')],
    ])
    expect(await divisions()).toEqual(before)
    const done = await district.broughtIn(tried)
    expect(await divisions()).toEqual(
      [
        ...before.map((division) =>
          division.code === '210113004027' ? { ...division, name: '示范·太湖花园社区' } : division,
        ),
        { code: '210113090', name: '示范·新设街道', vanished_on: null },
        { code: '210113090001', name: '示范·新湖社区', vanished_on: null },
      ].toSorted((one, other) => (one.code < other.code ? -1 : 1)),
    )
    const again = await district.tried('DIVISIONS', await district.upload(table, '区划.csv', false), named)
    expect(again.counts).toEqual({ made: 0, changed: 0, left: 3, refused: 5 })
    expect((await district.takenBack(done)).kept.edges).toEqual([])
    expect(await divisions()).toEqual(before)
  })

  it('leaves a place in which something stands by now', async () => {
    const two = '代码,名称\n210113091,示范·新设镇\n210113091201,示范·新设村\n'
    const done = await district.broughtIn(
      await district.tried('DIVISIONS', await district.upload(two, '区划.csv', false)),
    )
    const built = await district.broughtIn(
      await district.tried(
        'ESTATES',
        await district.upload('社区代码,小区名称,管理方式\n210113091201,示范·村居小区,无\n', 'a.csv', false),
      ),
    )
    const undone = await district.takenBack(done)
    expect(undone.kept.edges.map(({ node }: any) => [node.thing, node.keptFor])).toEqual([
      ['DIVISION', expect.stringContaining('保留')],
      ['DIVISION', expect.stringContaining('保留')],
    ])
    await district.takenBack(built)
    await world.rows(`delete from listed_division where starts_with(code, '210113091')`)
  })

  it('is not for a street to enter outside of itself', async () => {
    const tried = await street.tried(
      'DIVISIONS',
      await street.upload('代码,名称\n210113006099,示范·别处社区\n', '区划.csv', false),
    )
    expect(outcomes(tried)).toEqual([[2, 'REFUSED', expect.stringContaining('管辖范围')]])
  })
})

it('is not for those who are no administrators, nor outside of a street', async () => {
  const committee = mover(world, await world.person('周主任'))
  const file = await committee.upload(estates(1), 'a.csv', false)
  expect((await committee.ask('Open', { fileId: file, kind: 'ESTATES' })).errors).toMatchObject([
    { code: 'NOT_ALLOWED' },
  ])
  const outside = await street.tried(
    'ESTATES',
    await street.upload('社区代码,小区名称,管理方式\n210113001001,示范·别处,无\n', 'a.csv', false),
  )
  expect(outside.counts).toEqual({ made: 0, changed: 0, left: 0, refused: 1 })
})

describe('interrupted', () => {
  it('goes on where it stood, and nothing is entered twice', async () => {
    const tried = await district.tried('ESTATES', await district.upload(estates(60), 'd.csv', false))
    await district.ask('Begin', { importRunId: tried.id, revision: tried.revision })
    const stopped = await district.ask('Stop', { importRunId: tried.id, revision: 0 })
    expect(stopped.errors).toEqual([])
    expect(stopped.run.status).toBe('STOPPED')
    expect(stopped.run.rowsDone % 10).toBe(0)
    expect(stopped.run.rowsDone).toBeLessThan(60)
    expect((await district.ask('Resume', { importRunId: tried.id, revision: 0 })).errors).toEqual([])
    const done = await district.until(tried.id, 'DONE')
    expect(done.counts).toMatchObject({ made: 60 })
    expect(await world.rows(`select count(*)::int as n from estate where name like '示范·新苑%'`)).toEqual([
      { n: 60 },
    ])
    await district.takenBack(done)
  })
})
