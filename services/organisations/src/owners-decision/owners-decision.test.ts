import type { Actor } from '@linli/subgraph/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'

const shown = `id reference kind clause isCarried outcome unitCount rollFingerprint recorderPost correctionReason
  tests { question measure isMet sentence } count { total { area heads } voting { area heads } inFavour { area heads } }
  recorder { name } managementArea { code } proof { path } supersedes { id } supersededBy { id } availableActions`
const record = `mutation($input: OwnersDecisionRecordInput!) {
  ownersDecisionRecord(input: $input) { ownersDecision { ${shown} } errors { code message path } } }`
const managementAreaId = demoId('示范·杏林苑物业管理区域')

let world: DemoWorld
let minutes: string
let committee: Actor
beforeAll(async () => {
  world = await createDemoWorld()
  minutes = await world.upload('minutes', 'minutes.pdf')
  committee = await world.person('吴委员')
})
afterAll(() => world.stop())
beforeEach(() => world.rows(`delete from owners_decision where matter = '甲'`))

const share = (area: string, heads: number) => ({ area, heads })
/** 90,000 ㎡ and 900 owners: exactly two thirds take part, and more than half of them agree. */
const count = {
  total: share('90000', 900),
  inFavour: share('30000.0001', 301),
  against: share('29999.9999', 299),
  abstained: share('0', 0),
}
const said = {
  ...{
    managementAreaId,
    topic: 'MANAGER',
    matter: '甲',
    reference: '杏林苑业主大会（示范）甲号',
    form: 'MEETING',
  },
  ...{ beganOn: '2026-02-01', decidedOn: '2026-02-20' },
}
const input = (some: object = {}) => ({ input: { ...said, fileId: minutes, count, ...some } })

async function send(actor: Actor, some: object = {}) {
  const { data, errors } = await actor.ask(record, input(some))
  expect(errors).toBeUndefined()
  return data!.ownersDecisionRecord
}
const stored = () => world.rows(`select * from owners_decision order by id`)

async function refused(actor: Actor, some: object) {
  const before = await stored()
  const { errors, ownersDecision } = await send(actor, some)
  expect(ownersDecision).toBeNull()
  expect(await stored()).toEqual(before)
  return errors[0]
}

describe('an owners’ decision', () => {
  it('is recorded by the owners’ committee, and what came of it is computed and told', async () => {
    const { ownersDecision, errors } = await send(committee)
    expect(errors).toEqual([])
    expect(ownersDecision).toMatchObject({
      ...{ kind: 'ORDINARY', clause: '民法典第二百七十八条第一款第（四）项', isCarried: true },
      outcome: '通过：参与表决与同意的面积、人数均达到法定比例。',
      recorder: { name: '示范·杏林苑业委会' },
      recorderPost: '业委会委员',
      managementArea: { code: '210113004027-M01' },
      count: { voting: { area: '60000', heads: 600 }, inFavour: { area: '30000.0001', heads: 301 } },
      proof: { path: `/files/${minutes}` },
      availableActions: ['CORRECT'],
    })
    expect(ownersDecision.tests[0]).toEqual({
      ...{ question: 'QUORUM', measure: 'AREA', isMet: true },
      sentence: '参与表决的专有部分面积 60,000 ㎡，占全体业主 90,000 ㎡ 的 66.66%，达到三分之二以上。',
    })
    const told = await world.rows(
      `select payload from facts.fact where type = 'OwnersDecisionRecorded' and subject = $1`,
      [ownersDecision.id],
    )
    expect(told[0]?.payload).toMatchObject({
      ...{
        managementAreaId,
        kind: 'ORDINARY',
        isCarried: true,
        decidedOn: '2026-02-20',
        reference: said.reference,
      },
      clause: '民法典第二百七十八条第一款第（四）项',
    })
  })

  it('is not carried by half, nor by anything a square centimetre below two thirds, and says what is missing', async () => {
    const even = { inFavour: share('30000', 300), against: share('30000', 300) }
    const { ownersDecision } = await send(committee, { count: { ...count, ...even } })
    expect(ownersDecision.isCarried).toBe(false)
    expect(ownersDecision.outcome).toBe('未通过：同意的专有部分面积未达到过半数；同意的人数未达到过半数。')
    const few = await send(committee, { count: { ...count, against: share('29999.9998', 299) } })
    expect(few.ownersDecision.outcome).toBe('未通过：参与表决的专有部分面积未达到三分之二以上。')
    expect(few.ownersDecision.tests[0].sentence).toContain('还差 0.0001 ㎡')
  })

  it('needs three quarters where common parts change their use', async () => {
    const { ownersDecision } = await send(committee, { topic: 'CHANGE_OF_COMMON_PARTS' })
    expect(ownersDecision).toMatchObject({ kind: 'SPECIAL', isCarried: false })
  })

  it('is counted from a roll, of which only the fingerprint is kept', async () => {
    const roll = [
      '房号\t面积\t业主标记\t建设单位未售\t表决意见',
      ...[
        '1-101\t100\tA\t\t同意',
        '1-102\t100\tA\t\t同意',
        '1-103\t90\tB\t\t同意',
        '1-104\t10\t\t是\t反对',
        '1-105\t10\t\t是\t反对',
      ],
    ].join('\n')
    const { ownersDecision } = await send(await world.person('周主任'), { count: null, roll })
    expect(ownersDecision).toMatchObject({
      ...{ unitCount: 5, isCarried: true, rollFingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
      count: { total: { area: '310', heads: 3 }, inFavour: { area: '290', heads: 2 } },
    })
    expect(JSON.stringify(await stored())).not.toContain('1-101')
  })

  it('is public as figures, without the scan and without anybody’s name', async () => {
    const { ownersDecision } = await send(committee)
    const { data, errors } = await world
      .anonymous()
      .ask(`query($id: ID!) { ownersDecision(id: $id) { ${shown} } }`, {
        id: ownersDecision.id,
      })
    expect(errors).toBeUndefined()
    expect(data!.ownersDecision).toMatchObject({ isCarried: true, proof: null, availableActions: [] })
    const listed = await world.anonymous()
      .ask(`{ ownersDecisions(placeCode: "210113004027-M01", topic: MANAGER) { totalCount edges { node { id } } }
        managementAreaByCode(code: "210113004027-M01") { ownersDecisions(first: 1) { edges { node { id } } } }
        estateByCode(code: "210113004027-01") { ownersDecisions { edges { node { id } } } } }`)
    expect(listed.errors).toBeUndefined()
    for (const list of [
      listed.data!.ownersDecisions,
      listed.data!.managementAreaByCode.ownersDecisions,
      listed.data!.estateByCode.ownersDecisions,
    ]) {
      expect(list.edges.map(({ node }: any) => node.id)).toContain(ownersDecision.id)
    }
  })

  it('is shown while somebody types what would come of it, to whoever is signed in', async () => {
    const preview = `query($topic: OwnersTopic!, $count: OwnersCountInput, $roll: String) {
      ownersDecisionPreview(topic: $topic, count: $count, roll: $roll) {
        kind isCarried outcome unitCount count { voting { area heads } } tests { isMet sentence } problems { row problem } } }`
    const before = await stored()
    const ask = async (variables: object, actor = committee) =>
      (await actor.ask(preview, { topic: 'MANAGER', ...variables })).data!.ownersDecisionPreview
    expect(await ask({ count })).toMatchObject({
      isCarried: true,
      count: { voting: { area: '60000', heads: 600 } },
    })
    expect(await ask({ roll: '房号\t面积\n1\tx' })).toMatchObject({
      ...{ isCarried: null, tests: [], unitCount: 1 },
      problems: [{ row: 2, problem: '应为大于零的面积（平方米），最多四位小数。' }],
    })
    expect(await ask({})).toMatchObject({ isCarried: null, problems: [] })
    expect(await ask({ count }, world.anonymous())).toBeNull()
    expect(await stored()).toEqual(before)
  })
})

describe('recording is refused', () => {
  it('to whoever is neither owners’ nor residents’ committee of the place', async () => {
    for (const name of ['郑经理', '林书记', '唐科长', '沈处长', '马主任', '陶委员']) {
      expect((await refused(await world.person(name), {})).code).toBe('NOT_ALLOWED')
    }
    expect((await refused(world.anonymous(), {})).code).toBe('NOT_SIGNED_IN')
  })

  it('to an owner who works for the company, in whatever seat', async () => {
    const owner = await world.person('许工程师', '业委会委员')
    expect((await refused(owner, {})).code).toBe('RECUSED')
  })

  it('without the scanned minutes, for a day to come, and for days in the wrong order', async () => {
    expect((await refused(committee, { fileId: demoId('nothing') })).code).toBe('PROOF_MISSING')
    expect((await refused(committee, { fileId: 'x' })).code).toBe('PROOF_MISSING')
    expect((await refused(committee, { decidedOn: '2099-01-01' })).code).toBe('DAY_IN_THE_FUTURE')
    expect((await refused(committee, { beganOn: '2026-02-21' })).code).toBe('DAYS_REVERSED')
    expect(await refused(committee, { matter: ' ' })).toMatchObject({
      code: 'VALUE_INVALID',
      path: ['matter'],
    })
  })

  it('where the parts are more than the whole, or heads and area do not go together', async () => {
    const wrong = [
      { ...count, abstained: share('30000.0001', 10) },
      { ...count, abstained: share('1', 301) },
      { ...count, abstained: share('0', 1) },
      { ...count, against: share('29999.9999', 0) },
      { total: share('0', 0), inFavour: share('0', 0), against: share('0', 0), abstained: share('0', 0) },
    ]
    for (const sent of wrong)
      expect((await refused(committee, { count: sent })).code).toBe('COUNT_INCONSISTENT')
    expect(await refused(committee, { count: { ...count, total: share('-1', 900) } })).toMatchObject({
      code: 'VALUE_INVALID',
      path: ['count', 'total'],
    })
  })

  it('with neither totals nor roll, with both, and with a roll that cannot be read', async () => {
    expect((await refused(committee, { count: null })).code).toBe('COUNT_MISSING')
    expect((await refused(committee, { roll: '房号\t面积\n1\t2' })).code).toBe('COUNT_MISSING')
    expect((await refused(committee, { count: null, roll: '甲乙丙' })).code).toBe('ROLL_UNREADABLE')
  })

  it('for one estate of an area that has several: their owners decide together', async () => {
    await world.rows(`update estate set management_area_id = $1 where id = $2`, [
      managementAreaId,
      demoId('示范·铁西巷'),
    ])
    const place = { managementAreaId: null, estateId: demoId('示范·杏林苑') }
    expect((await refused(committee, place)).message).toContain('示范·杏林苑物业管理区域')
    await world.rows(`update estate set management_area_id = null where id = $1`, [demoId('示范·铁西巷')])
    const { ownersDecision } = await send(committee, place)
    expect(ownersDecision.managementArea.code).toBe('210113004027-M01')
  })

  it('for no place, for two, and for one that there is not', async () => {
    for (const place of [
      { managementAreaId: null },
      { estateId: demoId('示范·铁西巷') },
      { managementAreaId: 'x' },
      { managementAreaId: null, estateId: demoId('nowhere') },
    ]) {
      expect((await refused(committee, place)).code).toBe('NOT_FOUND')
    }
  })
})

describe('a mistake in a record', () => {
  it('is corrected by a later one that says why; the first stays as it was and says by what', async () => {
    const first = (await send(committee)).ownersDecision
    const [before] = await world.rows(`select * from owners_decision where id = $1`, [first.id])
    const correction = { supersedesId: first.id, correctionReason: '反对票漏计 12 户。' }
    const { ownersDecision } = await send(committee, {
      ...correction,
      count: { ...count, against: share('30000', 311) },
    })
    expect(ownersDecision).toMatchObject({
      isCarried: false,
      supersedes: { id: first.id },
      correctionReason: '反对票漏计 12 户。',
    })
    expect(await world.rows(`select * from owners_decision where id = $1`, [first.id])).toEqual([before])
    const { data } = await committee.ask(
      `query($id: ID!) { ownersDecision(id: $id) { supersededBy { id } availableActions } }`,
      {
        id: first.id,
      },
    )
    expect(data!.ownersDecision).toEqual({ supersededBy: { id: ownersDecision.id }, availableActions: [] })
    expect((await refused(committee, correction)).code).toBe('ALREADY_CORRECTED')
  })

  it('is corrected with a reason only, and only where it was made', async () => {
    const first = (await send(committee)).ownersDecision
    expect((await refused(committee, { supersedesId: first.id })).code).toBe('REASON_MISSING')
    const elsewhere = {
      managementAreaId: demoId('示范·北苑旧居物业管理区域'),
      supersedesId: first.id,
      correctionReason: '错',
    }
    expect((await refused(await world.person('马主任'), elsewhere)).code).toBe('NOT_FOUND')
    expect((await refused(committee, { supersedesId: 'x', correctionReason: '错' })).code).toBe('NOT_FOUND')
  })

  it('is mended by nothing else: below the code nobody alters or deletes a record', async () => {
    const first = (await send(committee)).ownersDecision
    for (const name of ['吴委员', '周主任', '林书记', '唐科长', '沈处长']) {
      const { claims } = await world.person(name)
      const sql = (statement: string) => world.sqlAs('organisations', claims, statement, [first.id])
      expect(await sql(`update owners_decision set is_carried = false where id = $1 returning id`)).toEqual(
        [],
      )
      expect(await sql(`delete from owners_decision where id = $1 returning id`)).toEqual([])
    }
  })
})
