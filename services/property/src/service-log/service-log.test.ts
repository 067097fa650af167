import { newId } from '@linli/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { area, createCast, district, oldArea, type Cast } from '../testing/cast.ts'
import { sendTo } from '../testing/contracts.ts'
import { sweeping, today } from '../testing/story.ts'
import {
  at,
  codeOf,
  enter,
  gateDuty,
  log,
  make,
  makePoint,
  publishLogged,
  readArea,
} from './testing/rounds.ts'

const hour = 3_600_000
let cast: Cast
let stairwell: any
let gate: any
beforeAll(async () => {
  cast = await createCast()
  await publishLogged(cast)
  stairwell = await makePoint(cast)
  gate = await makePoint(cast, {
    ...{ kind: 'GATE', name: '东门岗', location: '杏林街 1 号' },
    items: [{ code: gateDuty.code, needsPhoto: true }],
  })
})
afterAll(() => cast?.world.stop())

const stored = async () =>
  Number(
    (
      await cast.world.sqlAs(
        'property',
        { kind: 'SYSTEM' },
        'select count(*)::int as n from service_log_entry',
      )
    )[0]!['n'],
  )

describe('the points of an area', () => {
  it('are proposed from what is promised, until one serves it', async () => {
    const proposed = (actor: Cast['manager']) =>
      readArea(actor, 'proposedServicePoints { kind items { code } } loggedPromises { code needsEnd }')
    expect(await proposed(cast.manager)).toMatchObject({
      proposedServicePoints: [],
      loggedPromises: [
        { code: gateDuty.code, needsEnd: true },
        { code: sweeping.code, needsEnd: false },
      ],
    })
    expect((await proposed(cast.secretary)).proposedServicePoints).toBeNull()
  })

  it('have a lasting number and an address for their label', () => {
    expect(stairwell).toMatchObject({
      ...{ reference: `${area.code}-P1`, labelPath: `/app/property/points/${area.code}-P1` },
      ...{ items: [{ code: sweeping.code, title: '楼道清扫', promise: '每日 2 次' }], canBeLogged: true },
    })
    expect(gate).toMatchObject({ reference: `${area.code}-P2`, location: '杏林街 1 号' })
  })

  it('are made by the company alone, for what is promised and shown by a log, and not for days gone by', async () => {
    const count = async () =>
      (await readArea(cast.manager, 'servicePoints { totalCount }')).servicePoints.totalCount
    const before = await count()
    const one = { kind: 'BIN', name: '投放点', items: [{ code: sweeping.code, needsPhoto: false }] }
    expect(await codeOf(make(cast.resident, [one]))).toBe('NOT_SIGNED_IN')
    for (const actor of [cast.otherCompany, cast.secretary, cast.district])
      expect(await codeOf(make(actor, [one]))).toBe('NOT_YOURS')
    expect(await codeOf(make(cast.manager, [one], { managementAreaId: newId() }))).toBe('NOT_FOUND')
    expect(await codeOf(make(cast.manager, [{ ...one, items: [{ code: 'XX-1', needsPhoto: false }] }]))).toBe(
      'ITEM_NOT_LOGGED',
    )
    expect(await codeOf(make(cast.manager, [{ ...one, items: [] }]))).toBe('INVALID_INPUT')
    expect(await codeOf(make(cast.manager, [{ ...one, name: ' ' }]))).toBe('INVALID_INPUT')
    expect(await codeOf(make(cast.manager, []))).toBe('INVALID_INPUT')
    expect(await codeOf(make(cast.manager, [one], { startsOn: '2020-01-01' }))).toBe('POINT_BACK_DATED')
    expect(await codeOf(make(cast.manager, [one], { managementAreaId: oldArea.id }))).toBe('ITEM_NOT_LOGGED')
    expect(await count()).toBe(before)
  })

  it('are changed and retired by the company, who is told when somebody was quicker', async () => {
    const point = await makePoint(cast, {
      kind: 'BIN',
      name: '投放点',
      items: [{ code: sweeping.code, needsPhoto: false }],
    })
    const change = (actor: Cast['manager'], revision: number, name = '西门投放点') =>
      sendTo(
        actor,
        'servicePointChange',
        {
          servicePointId: point.id,
          revision,
          point: { kind: 'BIN', name, items: [{ code: gateDuty.code, needsPhoto: false }] },
        },
        'servicePoint { revision name items { code } }',
      )
    expect(await codeOf(change(cast.otherCompany, point.revision))).toBe('NOT_FOUND')
    expect(await codeOf(change(cast.secretary, point.revision))).toBe('NOT_YOURS')
    expect(await codeOf(change(cast.manager, 99))).toBe('CONFLICT')
    const { servicePoint } = await change(cast.manager, point.revision)
    expect(servicePoint).toMatchObject({ name: '西门投放点', items: [{ code: gateDuty.code }] })
    const retire = (actor: Cast['manager'], revision: number) =>
      sendTo(
        actor,
        'servicePointRetire',
        { servicePointId: point.id, revision },
        'servicePoint { retiredOn canBeChanged }',
      )
    expect(await codeOf(retire(cast.manager, point.revision))).toBe('CONFLICT')
    expect(await codeOf(retire(cast.secretary, servicePoint.revision))).toBe('NOT_YOURS')
    expect((await retire(cast.manager, servicePoint.revision)).servicePoint).toEqual({
      ...{ retiredOn: today(cast), canBeChanged: false },
    })
    expect(await codeOf(retire(cast.manager, servicePoint.revision + 1))).toBe('POINT_RETIRED')
    expect(await codeOf(enter(cast.manager, { servicePointId: point.id, happenedAt: at(cast, 0) }))).toBe(
      'POINT_RETIRED',
    )
  })
})

describe('a round', () => {
  it('is entered by whoever has a seat in the company, and read by those around', async () => {
    const { serviceLogEntry, errors } = await enter(cast.confirmer, {
      ...{ servicePointId: stairwell.id, happenedAt: at(cast, 1), note: '三楼灯不亮，已报修' },
    })
    expect(errors).toEqual([])
    expect(serviceLogEntry).toMatchObject({
      ...{
        isLate: false,
        lateAfterHours: 24,
        origin: 'SCANNED',
        note: '三楼灯不亮，已报修',
        canBeStruck: true,
      },
      ...{
        items: [{ code: sweeping.code, title: '楼道清扫' }],
        enteredBy: { personName: expect.any(String) },
      },
      ...{ servicePoint: { id: stairwell.id }, struck: null },
    })
    for (const actor of [cast.manager, cast.secretary, cast.ownersCommittee, cast.street, cast.auditor])
      expect(await log(actor)).toHaveLength(1)
    for (const actor of [cast.otherCompany, cast.resident, cast.stranger])
      expect(await log(actor)).toEqual([])
  })

  it('counts once however often the phone sends it', async () => {
    const before = await stored()
    const input = { servicePointId: stairwell.id, happenedAt: at(cast, 2), idempotencyKey: newId() }
    const sent = await Promise.all([1, 2, 3].map(() => enter(cast.manager, input)))
    expect(new Set(sent.map(({ serviceLogEntry }) => serviceLogEntry.id)).size).toBe(1)
    expect(await codeOf(enter(cast.manager, { ...input, note: '另一条' }))).toBe('IDEMPOTENCY_KEY_REUSED')
    expect(await stored()).toBe(before + 1)
  })

  it('is marked when it was entered late, by the rule of the day', async () => {
    const input = { servicePointId: stairwell.id, isScanned: false }
    cast.world.time.advance(30 * hour)
    expect((await enter(cast.manager, { ...input, happenedAt: at(cast, 24) })).serviceLogEntry.isLate).toBe(
      false,
    )
    expect(
      (await enter(cast.manager, { ...input, happenedAt: at(cast, 24.01) })).serviceLogEntry.isLate,
    ).toBe(true)
    await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `insert into standard_setting (district_id, name, valid_from, value) values ($1, 'lateLogHours', $2, '2')`,
      [district, today(cast)],
    )
    expect((await enter(cast.manager, { ...input, happenedAt: at(cast, 3) })).serviceLogEntry).toMatchObject({
      ...{ isLate: true, lateAfterHours: 2, origin: 'CHOSEN' },
    })
    expect(await log(cast.manager, ', onlyLate: true')).toHaveLength(2)
  })

  it('is refused where it cannot be, and nothing is written', async () => {
    const before = await stored()
    const here = { servicePointId: stairwell.id, happenedAt: at(cast, 1) }
    const duty = {
      servicePointId: gate.id,
      itemCodes: [gateDuty.code],
      happenedAt: at(cast, 8),
      endedAt: at(cast, 1),
    }
    const refusals: [Cast['manager'], object, string][] = [
      [cast.resident, here, 'NOT_FOUND'],
      [cast.otherCompany, here, 'NOT_FOUND'],
      [cast.secretary, here, 'NOT_YOURS'],
      [cast.manager, { ...here, servicePointId: newId() }, 'NOT_FOUND'],
      [cast.manager, { ...here, servicePointId: 'x' }, 'NOT_FOUND'],
      [cast.manager, { ...here, happenedAt: at(cast, -1) }, 'HAPPENS_LATER'],
      [cast.manager, { ...here, happenedAt: '2020-01-01T00:00:00Z' }, 'BEFORE_CONTRACT'],
      [cast.manager, { ...here, itemCodes: [] }, 'INVALID_INPUT'],
      [cast.manager, { ...here, itemCodes: ['XX-1'] }, 'ITEM_NOT_IN_FORCE'],
      [cast.manager, { ...here, note: 'x'.repeat(501) }, 'INVALID_INPUT'],
      [cast.manager, { ...here, fileId: newId() }, 'INVALID_INPUT'],
      [cast.manager, { ...duty, servicePointId: stairwell.id }, 'NOT_KEPT_HERE'],
      [cast.manager, { ...duty, endedAt: null }, 'END_NEEDED'],
      [cast.manager, { ...duty, endedAt: at(cast, 9) }, 'DUTY_TOO_LONG'],
      [cast.manager, duty, 'PHOTO_NEEDED'],
      [
        cast.manager,
        { managementAreaId: area.id, happenedAt: at(cast, 1), isScanned: false },
        'POINT_NEEDED',
      ],
    ]
    for (const [actor, input, code] of refusals) expect(await codeOf(enter(actor, input))).toBe(code)
    expect(await stored()).toBe(before)
  })

  it('is struck with a reason, once, by its company; both stay on record', async () => {
    const [entry] = await log(cast.manager)
    const strike = (actor: Cast['manager'], reason = '点错了楼栋') =>
      sendTo(
        actor,
        'serviceLogStrike',
        { serviceLogEntryId: entry.id, reason },
        'serviceLogEntry { struck { reason } canBeStruck }',
      )
    const before = await stored()
    expect(await codeOf(strike(cast.otherCompany))).toBe('NOT_FOUND')
    expect(await codeOf(strike(cast.secretary))).toBe('NOT_YOURS')
    expect(await codeOf(strike(cast.manager, ' '))).toBe('INVALID_INPUT')
    expect(await stored()).toBe(before)
    expect((await strike(cast.manager)).serviceLogEntry).toEqual({
      ...{ struck: { reason: '点错了楼栋' }, canBeStruck: false },
    })
    expect(await codeOf(strike(cast.manager))).toBe('ENTRY_STRUCK')
    expect(await stored()).toBe(before + 1)
    expect((await log(cast.manager)).filter(({ struck }) => struck)).toHaveLength(1)
  })

  it('is found page by page, the latest first', async () => {
    const page = async (after: string | null) =>
      (
        await readArea(
          cast.manager,
          `serviceLog(first: 2, after: ${JSON.stringify(after)}) { edges { node { id happenedAt } } pageInfo { hasNextPage endCursor } totalCount }`,
        )
      ).serviceLog
    const seen: any[] = []
    let total = 0
    for (let after: string | null | undefined = null; after !== undefined;) {
      const { edges, pageInfo, totalCount } = await page(after)
      seen.push(...edges.map(({ node }: any) => node))
      total = totalCount
      after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined
    }
    expect(total).toBeGreaterThan(3)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(total)
    expect(seen.map(({ happenedAt }) => happenedAt)).toEqual(
      seen
        .map(({ happenedAt }) => happenedAt)
        .toSorted()
        .toReversed(),
    )
  })
})
