import { readSheets } from '../spreadsheet/index.ts'
import type { EntityManager, RunningSubgraph } from '@linli/subgraph'
import { ImportRun, keepFile, layoutOf, linesOf, writeRows } from '../moving-in/index.ts'
import { demoDistrict } from './cast.ts'
import { demoId } from './demo-id.ts'

/** A street’s own list, as it came: a title above, words of its own, one neighbourhood that nobody knows. */
const list = [
  '示范街道小区物业情况统计表,,,,',
  '序号,所属社区,小区名称,物业管理模式,总户数',
  '1,太湖社区,示范·新柳苑,前期物业,320',
  '2,太湖社区,示范·杏林苑,业主选聘物业,1280',
  '3,示范·未名社区,示范·未名苑,无物业,96',
].join('\n')

const dayLength = 86_400_000

/** A file on its way into the registers: tried, and waiting for the word of whoever sent it. */
export async function seedImport(
  em: EntityManager,
  service: Pick<RunningSubgraph, 'deriveKey'>,
  districtId: string,
  now: Date,
): Promise<void> {
  const content = Buffer.from(list)
  const sheets = (await readSheets(content)) ?? []
  const layout = layoutOf('ESTATES', sheets)
  if ('code' in layout) throw new Error('The list of the demo cannot be read')
  const seat = {
    ...{ districtId, reachCode: demoDistrict.code, kind: 'DISTRICT' as const },
    person: demoId('沈处长'),
  }
  const file = { kind: 'ESTATES' as const, fileName: '示范街道小区统计表.csv', layout }
  const run = ImportRun.open(file, seat, now, new Date(now.getTime() + 7 * dayLength))
  run.id = demoId('示范街道小区统计表')
  em.persist(run)
  await em.flush()
  await keepFile(em, service, run, { id: run.id, content })
  run.check(run.mapping, null)
  const [made, changed, refused] = linesOf('ESTATES', sheets, layout, run.mapping)
  const estate = (deed: 'MADE' | 'CHANGED') => [{ thing: 'ESTATE' as const, deed }]
  await writeRows(em, run, [
    { row: made?.row ?? 0, label: '示范·新柳苑', outcome: 'MADE', problems: [], effects: estate('MADE') },
    {
      row: changed?.row ?? 0,
      label: '示范·杏林苑',
      outcome: 'CHANGED',
      problems: [],
      effects: estate('CHANGED'),
    },
    {
      ...{ row: refused?.row ?? 0, label: '示范·未名苑', outcome: 'REFUSED', effects: [] },
      problems: [
        { row: refused?.row ?? 0, column: null, value: '示范·未名社区', code: 'ROW_UNKNOWN_COMMUNITY' },
      ],
    },
  ])
  run.report(3, now)
  await em.flush()
}
