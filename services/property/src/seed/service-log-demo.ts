/** Where the demo's company makes its rounds, and what it has logged so far: mostly in time, some missed, some late. */
import { addDays, startOfDay, type CivilDay } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import { ServiceLogEntry, type Deed } from '../service-log/service-log-entry.ts'
import { ServicePoint, ServicePointItem, type PointName } from '../service-point/service-point.ts'
import type { DemoPlaces } from './demo-places.ts'
import { morning } from './standard-demo.ts'

/** The log of the demo reaches back so many days. */
const days = 40
const hour = 3_600_000

interface DemoPoint extends PointName {
  /** Each promise with the hours of the day at which it is kept; a duty with its end. */
  readonly kept: readonly {
    readonly code: string
    readonly at: readonly (number | readonly [number, number])[]
  }[]
}

const building = (number: number): DemoPoint => ({
  ...{ kind: 'STAIRWELL', name: `${number}号楼1单元`, location: `一层楼梯口，${number}号楼南侧入口` },
  kept: [{ code: 'BJ-03', at: [8] }],
})

const points: readonly DemoPoint[] = [
  {
    ...{ kind: 'GATE', name: '东门岗', location: '杏林街一侧主出入口' },
    kept: [
      {
        code: 'ZX-01',
        at: [
          [0, 8],
          [8, 16],
          [16, 24],
        ],
      },
    ],
  },
  { kind: 'BIN', name: '1号垃圾投放点', location: '3号楼北侧', kept: [{ code: 'BJ-01', at: [7] }] },
  { kind: 'GROUNDS', name: '中心广场', location: '喷泉旁灯杆', kept: [{ code: 'BJ-02', at: [6] }] },
  building(1),
  building(2),
  building(3),
]

export async function seedServiceLog(em: EntityManager, places: DemoPlaces, today: CivilDay): Promise<void> {
  const { demo, confirmer } = places.at(em, '示范·杏林苑', today)
  const { districtId, managementAreaId, areaCode, companyId } = demo.area
  const place = { districtId, managementAreaId, areaCode }
  const entries: ServiceLogEntry[] = []
  points.forEach(({ kept, ...name }, index) => {
    const point = ServicePoint.make(place, index + 1, name, confirmer, morning(today, -days - 1))
    em.persist(point)
    for (const { code, at } of kept) {
      em.persist(ServicePointItem.begin(point, { code, needsPhoto: code === 'BJ-01' }, addDays(today, -days)))
      for (let back = days; back > 0; back -= 1) {
        for (const time of at) {
          const entry = entryOf(point, code, addDays(today, -back), time, { index, back })
          if (entry)
            entries.push(
              ServiceLogEntry.enter(
                { districtId, managementAreaId, companyId },
                entry.deed,
                confirmer,
                entry.rule,
              ),
            )
        }
      }
    }
  })
  // Entries name the points only by their identity, so these go first.
  await em.flush()
  for (const entry of entries) em.persist(entry)
  await em.flush()
  const mistaken = entries.findLast(({ isLate }) => !isLate)
  if (mistaken) em.persist(mistaken.strike('扫错了楼栋，另行补记。', confirmer, morning(today, 0)))
  await em.flush()
}

/** Somebody was ill, somebody forgot, somebody wrote it down two days later: the same in every demo. */
function entryOf(
  { id }: ServicePoint,
  code: string,
  day: CivilDay,
  time: number | readonly [number, number],
  { index, back }: { index: number; back: number },
): { deed: Deed; rule: { now: Date; lateAfterHours: number } } | null {
  const chance = (back * 7 + index * 5) % 23
  if (chance === 3) return null
  const [from, to] = typeof time === 'number' ? [time, null] : time
  const happenedAt = new Date(startOfDay(day).getTime() + from * hour)
  const endedAt = to === null ? null : new Date(startOfDay(day).getTime() + to * hour)
  const delay = chance === 11 && back > 3 ? 50 * hour : hour / 4
  return {
    deed: {
      ...{ servicePointId: id, itemCodes: [code], happenedAt, endedAt, photoFileId: null },
      ...{ note: chance === 17 ? '发现楼道灯不亮，已报修。' : null, origin: 'SCANNED' },
    },
    rule: { now: new Date((endedAt ?? happenedAt).getTime() + delay), lateAfterHours: 24 },
  }
}
