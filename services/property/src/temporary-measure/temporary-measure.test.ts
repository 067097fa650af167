import { addDays } from '@linli/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { area, createCast, district, oldArea, type Cast } from '../testing/cast.ts'
import { sendTo } from '../testing/contracts.ts'
import { firstItem, publishFirst, read, sweeping, today } from '../testing/story.ts'
import { tellMeasureOver } from './measure-over.ts'

const day = 86_400_000
const fields =
  'id status startsOn endsOn liftedOn days revision canBeLifted items { code title } announcedBy { personName }'

let cast: Cast
let standardId: string
beforeAll(async () => {
  cast = await createCast()
  standardId = (await publishFirst(cast)).id
})
afterAll(() => cast?.world.stop())

const announce = (actor: Cast['manager'], from: number, days: number, more: object = {}) =>
  sendTo(
    actor,
    'temporaryMeasureAnnounce',
    {
      ...{
        managementAreaId: area.id,
        occasion: 'SNOW',
        reason: '暴雪，道路结冰',
        itemCodes: [sweeping.code],
      },
      ...{ startsOn: addDays(today(cast), from), endsOn: addDays(today(cast), from + days - 1) },
      ...more,
    },
    `temporaryMeasure { ${fields} }`,
  )

const codeOf = async (payload: Promise<any>) => (await payload).errors[0]?.code ?? 'ACCEPTED'

const shown = async (actor = cast.resident) => {
  const { data } = await actor.ask(
    `query($id: ID!, $version: ID!) { managementArea(id: $id) { temporaryMeasures { ${fields} } temporaryMeasureFrame { mostDays isAllowed }
       allTemporaryMeasures { totalCount edges { node { status startsOn } } } }
       standardVersion(id: $version) { contentHash temporaryMeasures { status items { code } } } }`,
    { id: area.id, version: standardId },
  )
  return { ...data!.managementArea, standard: data!.standardVersion }
}

describe('a temporary measure', () => {
  it('is refused to everybody but the company, back-dated, too long, or where nothing is promised', async () => {
    expect(await codeOf(announce(cast.resident, 0, 3))).toBe('NOT_SIGNED_IN')
    for (const actor of [cast.otherCompany, cast.secretary, cast.district]) {
      expect(await codeOf(announce(actor, 0, 3))).toBe('NOT_YOURS')
    }
    expect(await codeOf(announce(cast.manager, -1, 3))).toBe('BACK_DATED')
    expect(await codeOf(announce(cast.manager, 0, 31))).toBe('TOO_LONG')
    expect(await codeOf(announce(cast.manager, 0, 0))).toBe('DAYS_REVERSED')
    expect(await codeOf(announce(cast.manager, 0, 3, { itemCodes: ['XX-99'] }))).toBe('ITEM_UNKNOWN')
    expect(await codeOf(announce(cast.manager, 0, 3, { itemCodes: [] }))).toBe('INVALID_INPUT')
    expect(await codeOf(announce(cast.manager, 0, 3, { reason: ' ' }))).toBe('INVALID_INPUT')
    expect(await codeOf(announce(cast.manager, 0, 3, { managementAreaId: oldArea.id }))).toBe('NO_STANDARD')
    expect((await shown()).allTemporaryMeasures.totalCount).toBe(0)
  })

  it('is public at once with its promises, reason and days, and leaves the version as it is', async () => {
    const before = await read(cast.resident, standardId, 'contentHash items { code wording }')
    const { temporaryMeasure, errors } = await announce(cast.manager, 0, 5)
    expect(errors).toEqual([])
    expect(temporaryMeasure).toMatchObject({ status: 'RUNNING', days: 5, canBeLifted: true })
    expect(await read(cast.resident, standardId, 'contentHash items { code wording }')).toEqual(before)
    expect(await shown()).toMatchObject({
      temporaryMeasures: [
        { status: 'RUNNING', items: [{ code: sweeping.code, title: '楼道清扫' }], announcedBy: null },
      ],
      ...{ temporaryMeasureFrame: null, standard: { temporaryMeasures: [{ status: 'RUNNING' }] } },
    })
    expect((await shown(cast.manager)).temporaryMeasureFrame).toEqual({ mostDays: 30, isAllowed: true })
  })

  it('informs the bodies by a notice', async () => {
    const rows = await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `select payload from facts.fact where type = 'NoticeGiven' and payload ->> 'purpose' = 'MEASURE_ANNOUNCED'`,
    )
    expect((rows as any[])[0].payload.to.organisations).toHaveLength(4)
  })

  it('is not announced twice for the same promise, and for another it is', async () => {
    expect(await codeOf(announce(cast.manager, 4, 3))).toBe('ALREADY_EASED')
    expect(await codeOf(announce(cast.manager, 5, 26))).toBe('TOO_LONG')
    expect(await codeOf(announce(cast.manager, 2, 3, { itemCodes: [firstItem.code] }))).toBe('ACCEPTED')
  })

  it('ends by itself on its day, and its days stay marked', async () => {
    cast.world.time.advance(5 * day)
    const { temporaryMeasures, allTemporaryMeasures, standard } = await shown()
    expect(temporaryMeasures).toEqual([])
    expect(allTemporaryMeasures.edges.map(({ node }: any) => node.status)).toEqual(['OVER', 'OVER'])
    expect(standard.temporaryMeasures).toHaveLength(2)
    const [{ id }] = (await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `select id from temporary_measure order by starts_on limit 1`,
    )) as [{ id: string }]
    const { asSystem } = cast.world.service('property')
    await tellMeasureOver({ districtId: district, measureId: id }, { asSystem, time: cast.world.time })
    const told = await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `select 1 from facts.fact where type = 'TemporaryMeasureEnded' and subject = $1`,
      [id],
    )
    expect(told).toHaveLength(1)
  })

  it('is lifted early by the company alone, and only while it runs', async () => {
    const { temporaryMeasure } = await announce(cast.manager, 0, 10)
    const lift = (actor: Cast['manager'], revision = temporaryMeasure.revision) =>
      sendTo(
        actor,
        'temporaryMeasureLift',
        { temporaryMeasureId: temporaryMeasure.id, revision },
        `temporaryMeasure { ${fields} }`,
      )
    expect(await codeOf(lift(cast.otherCompany))).toBe('NOT_YOURS')
    expect(await codeOf(lift(cast.manager, 99))).toBe('CONFLICT')
    expect((await lift(cast.manager)).temporaryMeasure).toMatchObject({
      status: 'LIFTED',
      liftedOn: today(cast),
    })
    expect(await codeOf(lift(cast.manager))).toBe('MEASURE_OVER')
    expect((await shown()).temporaryMeasures).toEqual([])
  })

  it('may be longer or shorter where a district has set it so', async () => {
    await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `insert into standard_setting (district_id, name, valid_from, value) values ($1, 'temporaryMeasureDays', $2, '3')`,
      [district, today(cast)],
    )
    expect(await codeOf(announce(cast.manager, 5, 4))).toBe('TOO_LONG')
    expect(await codeOf(announce(cast.manager, 5, 3))).toBe('ACCEPTED')
  })
})
