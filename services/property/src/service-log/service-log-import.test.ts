import { addDays } from '@linli/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { area, createCast, idOf, type Cast } from '../testing/cast.ts'
import { sendTo } from '../testing/contracts.ts'
import { today } from '../testing/story.ts'
import { codeOf, gateDuty, log, makePoint, publishLogged } from './testing/rounds.ts'

/* Rounds come in by the tables that people keep anyway: all of a table or nothing, and never twice. */

const fields = `isAcceptable entryCount lateCount knownCount refusedCount problems { row message isBlocking }
  rows { row servicePoint { name } items { code } happenedAt endedAt isLate }`
let cast: Cast
let day: string
beforeAll(async () => {
  cast = await createCast()
  await publishLogged(cast)
  await makePoint(cast)
  await makePoint(cast, { kind: 'GATE', name: '东门岗', items: [{ code: gateDuty.code, needsPhoto: true }] })
  cast.world.time.advance(3 * 86_400_000)
  day = addDays(today(cast), -2)
})
afterAll(() => cast?.world.stop())

const table = (rows: readonly (readonly string[])[]) =>
  [['示范·杏林苑 巡查记录'], ['日期', '时间', '结束时间', '点位', '条目', '备注'], ...rows]
    .map((row) => row.join('\t'))
    .join('\n')
const preview = async (actor: Cast['manager'], source: object): Promise<any> => {
  const { data, errors } = await actor.ask(
    `query($area: ID!, $fileId: ID, $text: String) {
      serviceLogImportPreview(managementAreaId: $area, fileId: $fileId, text: $text) { ${fields} } }`,
    { area: area.id, ...source },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.serviceLogImportPreview
}
const bringIn = (actor: Cast['manager'], source: object) =>
  sendTo(
    actor,
    'serviceLogImport',
    { managementAreaId: area.id, ...source },
    `entryCount preview { ${fields} }`,
  )

const good = () =>
  table([
    [day, '08:05', '', '1号楼1单元楼道', '楼道清扫', '扶手松动'],
    [day.replaceAll('-', '/'), '17:30', '', 'P1', '', ''],
    ['', '', '', '', '', ''],
    [day, '20:00', '08:00', '东门岗', gateDuty.code, ''],
  ])

describe('a table of rounds', () => {
  it('is shown row by row before anything is written, to the company alone', async () => {
    const shown = await preview(cast.manager, { text: good() })
    expect(shown).toMatchObject({ isAcceptable: true, entryCount: 3, lateCount: 3, problems: [] })
    expect(shown.rows.map(({ row, items }: any) => [row, items[0].code])).toEqual([
      [3, 'BJ-01'],
      [4, 'BJ-01'],
      [6, gateDuty.code],
    ])
    expect(shown.rows[2]).toMatchObject({
      happenedAt: `${day}T12:00:00.000Z`,
      endedAt: `${addDays(day, 1)}T00:00:00.000Z`,
    })
    expect(await log(cast.manager)).toEqual([])
    for (const actor of [cast.resident, cast.otherCompany, cast.secretary])
      expect(await preview(actor, { text: good() })).toBeNull()
  })

  it('is refused as a whole where a row is wrong, and every row says why', async () => {
    const text = table([
      [day, '08:05', '', '1号楼1单元楼道', '楼道清扫', ''],
      ['', '08:05', '', '1号楼1单元楼道', '', ''],
      [day, '', '', '1号楼1单元楼道', '', ''],
      [day, '08:05', '', '9号楼', '', ''],
      [day, '08:05', '', '1号楼1单元楼道', '擦玻璃', ''],
      [day, '08:05', '', '东门岗', '', ''],
      [addDays(today(cast), 1), '08:05', '', '1号楼1单元楼道', '', ''],
    ])
    const { entryCount, preview: report, errors } = await bringIn(cast.manager, { text })
    expect({ entryCount, code: errors[0].code }).toEqual({ entryCount: null, code: 'LOG_FILE_REFUSED' })
    expect(report.refusedCount).toBe(6)
    expect(report.problems.map(({ row }: any) => row)).toEqual([4, 5, 6, 7, 8, 9])
    expect(report.problems[2].message).toContain('9号楼')
    expect(await log(cast.manager)).toEqual([])
    expect(await codeOf(bringIn(cast.manager, { text: '没有表头\t的表' }))).toBe('LOG_FILE_REFUSED')
    expect(await codeOf(bringIn(cast.manager, {}))).toBe('INVALID_INPUT')
    expect(await codeOf(bringIn(cast.secretary, { text: good() }))).toBe('NOT_YOURS')
    expect(await codeOf(bringIn(cast.resident, { text: good() }))).toBe('NOT_SIGNED_IN')
    expect(await log(cast.manager)).toEqual([])
  })

  it('is entered, marked late, and found on record when it comes again', async () => {
    expect(await bringIn(cast.manager, { text: good() })).toMatchObject({ entryCount: 3, errors: [] })
    const entries = await log(cast.manager)
    expect(entries.map(({ origin, isLate }) => [origin, isLate])).toEqual(
      Array.from({ length: 3 }, () => ['IMPORTED', true]),
    )
    expect(await preview(cast.manager, { text: good() })).toMatchObject({ entryCount: 0, knownCount: 3 })
    expect(await bringIn(cast.manager, { text: good() })).toMatchObject({ entryCount: 0, errors: [] })
    expect(await log(cast.manager)).toHaveLength(3)
  })

  it('is read from a workbook, whose hours are numbers or moments', async () => {
    const words = (...cells: string[]) => cells.map((value) => ({ value, type: String }))
    const at = new Date(`${day}T09:15:00Z`)
    const content = await writeXlsxFile([
      words('作业时间', '点位', '作业内容'),
      [{ value: at, type: Date, format: 'yyyy-mm-dd hh:mm' }, ...words('P1', '楼道清扫')],
    ] as never).toBuffer()
    const id = idOf('巡查.xlsx')
    await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `insert into platform.file (district_id, id, sha256, media_type, size, name, content, created_at, created_by, is_private)
       values ($1, $2, 'x', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 1, '巡查.xlsx', $3, now(), $4, false)`,
      [cast.manager.claims.district, id, content, cast.manager.claims.person],
    )
    const shown = await preview(cast.manager, { fileId: id })
    expect(shown.problems).toEqual([])
    expect(shown.rows[0].happenedAt).toBe(`${day}T01:15:00.000Z`)
  })
})
