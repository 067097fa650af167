import { addDays } from '@linli/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCast, area, type Cast } from '../testing/cast.ts'
import { sendTo } from '../testing/contracts.ts'
import { sweeping, today } from '../testing/story.ts'
import {
  codeOf,
  enter,
  gateDuty,
  log,
  makePoint,
  publishLogged,
  readArea,
} from '../service-log/testing/rounds.ts'

/* A standard that began in the middle of a month, and what was logged of it in the days that followed. */

const day = 86_400_000
let cast: Cast
let point: any
let first: string
beforeAll(async () => {
  cast = await createCast('2026-03-01T01:00:00Z')
  await publishLogged(cast)
  point = await makePoint(cast)
  first = today(cast)
  // Ten days: twice a day as promised, once on the third, not at all on the fourth, eased on the sixth, late on the eighth.
  const measure = { occasion: 'WEATHER', reason: '大风', itemCodes: [sweeping.code] }
  const on = addDays(first, 5)
  const announced = sendTo(
    cast.manager,
    'temporaryMeasureAnnounce',
    { managementAreaId: area.id, ...measure, startsOn: on, endsOn: on },
    'temporaryMeasure { id }',
  )
  await accepted(announced)
  for (let number = 0; number < 10; number += 1) {
    const times = number === 2 ? 1 : number === 3 || number === 5 || number === 7 ? 0 : 2
    for (let time = 0; time < times; time += 1) await round(number, time)
    cast.world.time.advance(day)
    if (number === 8) {
      await round(7, 0)
      await round(7, 1)
    }
  }
}, 60_000)
afterAll(() => cast?.world.stop())

async function accepted(payload: Promise<any>) {
  const code = await codeOf(payload)
  if (code !== 'ACCEPTED') throw new Error(code)
}

async function round(number: number, time: number) {
  const happenedAt = new Date(Date.parse(`${addDays(first, number)}T00:30:00Z`) + time * 1_800_000)
  await accepted(enter(cast.manager, { servicePointId: point.id, happenedAt: happenedAt.toISOString() }))
}

const fields = `compliance(month: "2026-03") { startsOn endsOn items { item { code } promise status unit promised delivered
  deliveredLate numerator denominator keptLate eased underWay pointCount
  days { day due kept keptLate missed isEased }
  dues(verdicts: [MISSED], first: 50) { totalCount edges { node { endsOn promised delivered servicePoint { name } } } } } }`
const read = async (actor = cast.manager) => (await readArea(actor, fields)).compliance
const sweep = async () => (await read()).items.find(({ item }: any) => item.code === sweeping.code)

describe('the compliance of a month', () => {
  it('counts each day on which the promise held, and opens the rows of what was missed', async () => {
    expect(first).toBe('2026-03-10')
    const found = await sweep()
    expect(found).toMatchObject({
      ...{ promise: '每日 2 次', status: 'COUNTED', unit: 'TIMES', pointCount: 1 },
      ...{
        denominator: 9,
        numerator: 6,
        keptLate: 1,
        eased: 1,
        promised: 18,
        delivered: 13,
        deliveredLate: 2,
      },
    })
    expect(
      found.dues.edges.map(({ node }: any) => [node.endsOn, node.delivered, node.servicePoint.name]),
    ).toEqual([
      ['2026-03-12', 1, '1号楼1单元楼道'],
      ['2026-03-13', 0, '1号楼1单元楼道'],
    ])
    expect(found.days.find((one: any) => one.day === '2026-03-15')).toMatchObject({ due: 0, isEased: true })
    expect(found.days.find((one: any) => one.day === '2026-03-17')).toMatchObject({ due: 1, keptLate: 1 })
  })

  it('has no figure where nothing was logged, and none for strangers', async () => {
    const gate = (await read()).items.find(({ item }: any) => item.code === gateDuty.code)
    expect(gate).toMatchObject({ status: 'NO_DATA', unit: 'MINUTES', denominator: 0, days: [] })
    for (const actor of [cast.secretary, cast.ownersCommittee, cast.street])
      expect(await read(actor)).not.toBeNull()
    for (const actor of [cast.otherCompany, cast.resident, cast.stranger])
      expect(await read(actor)).toBeNull()
    expect((await readArea(cast.manager, 'compliance(month: "2026-13") { asOf }')).compliance).toBeNull()
  })

  it('counts nothing that was struck', async () => {
    const entry = (await log(cast.manager, `, from: "${first}", to: "${first}"`))[0]
    await sendTo(
      cast.manager,
      'serviceLogStrike',
      { serviceLogEntryId: entry.id, reason: '误扫' },
      'serviceLogEntry { id }',
    )
    expect(await sweep()).toMatchObject({ numerator: 5, delivered: 12 })
  })
})
