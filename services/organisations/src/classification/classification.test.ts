import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'

const fields = `classification { id type status revision decisionRemark availableActions } estate { type } errors { code message }`
const propose = `mutation($input: ClassificationOverrideInput!) { classificationOverride(input: $input) { ${fields} } }`
const approve = `mutation($input: ClassificationApproveInput!) { classificationApprove(input: $input) { ${fields} } }`
const decline = `mutation($input: ClassificationDeclineInput!) { classificationDecline(input: $input) { ${fields} } }`
const withdraw = `mutation($input: ClassificationWithdrawInput!) { classificationWithdraw(input: $input) { ${fields} } }`
const estateId = demoId('示范·杏林苑')
const wish = { estateId, type: 'OLD', statement: '设施老化严重，业主要求按老旧小区治理。' }

let world: DemoWorld
beforeAll(async () => void (world = await createDemoWorld()))
afterAll(() => world.stop())
beforeEach(async () => {
  await world.rows(`delete from classification where estate_id = $1 and status <> 'IN_FORCE'`, [estateId])
  await world.rows(
    `update classification set type = 'COMMERCIAL', source = 'SUGGESTED' where estate_id = $1`,
    [estateId],
  )
  await world.rows(`update estate set type = 'COMMERCIAL' where id = $1`, [estateId])
})

const history = () =>
  world.rows('select id, type, status from classification where estate_id = $1 order by proposed_at, id', [
    estateId,
  ])

async function proposed() {
  const { data, errors } = await (await world.person('林书记')).ask(propose, { input: wish })
  expect(errors).toBeUndefined()
  expect(data?.classificationOverride.errors).toEqual([])
  return data?.classificationOverride.classification as {
    id: string
    revision: number
    availableActions: string[]
  }
}

describe('another type than the facts suggest', () => {
  it('is asked for with a reason, offers the asker to withdraw only, and changes nothing yet', async () => {
    const { availableActions } = await proposed()
    expect(availableActions).toEqual(['WITHDRAW'])
    expect((await history()).map(({ status }) => status).toSorted()).toEqual(['IN_FORCE', 'PROPOSED'])
    expect(await world.rows('select type from estate where id = $1', [estateId])).toEqual([
      { type: 'COMMERCIAL' },
    ])
  })

  it('holds at once when the street agrees, with the old entry kept and the others told', async () => {
    const { id, revision } = await proposed()
    const input = { classificationId: id, revision, remark: '现场核实，同意。' }
    const { data, errors } = await (await world.person('唐科长')).ask(approve, { input })
    expect(errors).toBeUndefined()
    expect(data?.classificationApprove).toMatchObject({
      errors: [],
      classification: {
        status: 'IN_FORCE',
        type: 'OLD',
        decisionRemark: '现场核实，同意。',
        availableActions: [],
      },
      estate: { type: 'OLD' },
    })
    expect((await history()).map(({ status }) => status).toSorted()).toEqual(['IN_FORCE', 'SUPERSEDED'])
    expect(
      await world.rows(
        `select from facts.fact where subject = $1 and type = 'EstateClassified' and payload ->> 'type' = 'OLD'`,
        [estateId],
      ),
    ).toHaveLength(1)
  })

  it('stays a no with its remark', async () => {
    const { id, revision } = await proposed()
    const input = { classificationId: id, revision, remark: '建成不足十五年，维持原类型。' }
    const { data } = await (await world.person('沈处长')).ask(decline, { input })
    expect(data?.classificationDecline).toMatchObject({
      errors: [],
      classification: { status: 'DECLINED' },
      estate: { type: 'COMMERCIAL' },
    })
  })

  it('is taken back by who asked', async () => {
    const { id, revision } = await proposed()
    const { data } = await (
      await world.person('林书记')
    ).ask(withdraw, { input: { classificationId: id, revision } })
    expect(data?.classificationWithdraw).toMatchObject({
      errors: [],
      classification: { status: 'WITHDRAWN' },
    })
  })
})

describe('a decision on the type is refused and nothing changes', () => {
  const unchanged = async (body: () => Promise<void>) => {
    const before = await history()
    await body()
    expect(await history()).toEqual(before)
  }

  it('to the asker, also in a street seat', async () => {
    const { data } = await (await world.person('唐科长')).ask(propose, { input: wish })
    const { id, revision } = data?.classificationOverride.classification ?? {}
    await unchanged(async () => {
      const own = await (
        await world.person('唐科长')
      ).ask(approve, { input: { classificationId: id, revision } })
      expect(own.data?.classificationApprove.errors).toMatchObject([{ code: 'SECOND_SEAT_NEEDED' }])
    })
  })

  it.each([
    ['周主任', 'NOT_ALLOWED'],
    ['吴委员', 'NOT_FOUND'],
    ['郑经理', 'NOT_FOUND'],
    ['审计员', 'NOT_ALLOWED'],
  ])('to %s, who sits in no second seat', async (name, code) => {
    const { id, revision } = await proposed()
    await unchanged(async () => {
      const { data } = await (
        await world.person(name)
      ).ask(approve, { input: { classificationId: id, revision } })
      expect(data?.classificationApprove.errors).toMatchObject([{ code }])
    })
  })

  it('to a street that looks after other neighbourhoods', async () => {
    const { id, revision } = await proposed()
    const elsewhere = world.as({ ...(await world.person('唐科长')).claims, territories: ['210113006'] })
    await unchanged(async () => {
      const { data } = await elsewhere.ask(approve, { input: { classificationId: id, revision } })
      expect(data?.classificationApprove.errors).toMatchObject([{ code: 'NOT_ALLOWED' }])
    })
  })

  it('twice, and on what was answered before', async () => {
    const { id, revision } = await proposed()
    await (await world.person('唐科长')).ask(approve, { input: { classificationId: id, revision } })
    await unchanged(async () => {
      const { data } = await (
        await world.person('沈处长')
      ).ask(decline, { input: { classificationId: id, revision, remark: '不' } })
      expect(data?.classificationDecline.errors).toMatchObject([{ code: 'WRONG_STATUS' }])
    })
  })

  it('with an outdated revision, and shows the newer one', async () => {
    const { id, revision } = await proposed()
    await unchanged(async () => {
      const { data } = await (
        await world.person('唐科长')
      ).ask(approve, { input: { classificationId: id, revision: revision - 1 } })
      expect(data?.classificationApprove).toMatchObject({
        errors: [{ code: 'CONFLICT' }],
        classification: { revision },
      })
    })
  })

  it('to a no without a remark', async () => {
    const { id, revision } = await proposed()
    await unchanged(async () => {
      const { data } = await (
        await world.person('唐科长')
      ).ask(decline, { input: { classificationId: id, revision, remark: ' ' } })
      expect(data?.classificationDecline.errors).toMatchObject([{ code: 'STATEMENT_MISSING' }])
    })
  })

  it('to somebody else’s withdrawal', async () => {
    const { id, revision } = await proposed()
    await unchanged(async () => {
      const { data } = await (
        await world.person('周主任')
      ).ask(withdraw, { input: { classificationId: id, revision } })
      expect(data?.classificationWithdraw.errors).toMatchObject([{ code: 'NOT_ALLOWED' }])
    })
  })

  it.each([
    ['for the type it is of', { ...wish, type: 'COMMERCIAL' }, 'SAME_TYPE'],
    ['without a reason', { ...wish, statement: ' ' }, 'STATEMENT_MISSING'],
  ])('to a request %s', async (_, input, code) => {
    await unchanged(async () => {
      const { data } = await (await world.person('林书记')).ask(propose, { input })
      expect(data?.classificationOverride.errors).toMatchObject([{ code }])
    })
  })

  it('to a second request while one is open', async () => {
    await proposed()
    await unchanged(async () => {
      const { data } = await (await world.person('周主任')).ask(propose, { input: wish })
      expect(data?.classificationOverride.errors).toMatchObject([{ code: 'ALREADY_PROPOSED' }])
    })
  })
})

describe('two who ask at once', () => {
  it('leave one request, and the other is told of it', async () => {
    const actors = await Promise.all(
      ['林书记', '周主任', '唐科长', '沈处长'].map((name) => world.person(name)),
    )
    const answers = await Promise.all(actors.map((actor) => actor.ask(propose, { input: wish })))
    const codes = answers.map(({ data }) => data?.classificationOverride.errors[0]?.code ?? 'DONE')
    expect(codes.toSorted()).toEqual(['ALREADY_PROPOSED', 'ALREADY_PROPOSED', 'ALREADY_PROPOSED', 'DONE'])
    expect(await history()).toHaveLength(2)
  })
})

describe('the list of requests', () => {
  const list = `query($status: ClassificationStatus) { classificationRequests(status: $status) { totalCount edges { node { id status statement estate { name } proposer { maskedName } availableActions } } } }`
  const listed = async (name: string, status?: string) => {
    const { data, errors } = await (await world.person(name)).ask(list, { status })
    expect(errors).toBeUndefined()
    return data?.classificationRequests.edges.map(
      ({ node }: { node: { estate: { name: string } } }) => node.estate.name,
    ) as string[]
  }

  it('shows the street what waits for its answer, and not what waits in the next street', async () => {
    await proposed()
    expect(await listed('唐科长', 'PROPOSED')).toEqual(['示范·杏林苑'])
    expect(await listed('沈处长', 'PROPOSED')).toEqual(['示范·杏林苑', '示范·正良新村'])
  })

  it('is empty for a company and for the committee of another neighbourhood', async () => {
    await proposed()
    expect(await listed('郑经理')).toEqual([])
    expect(await listed('高书记')).toEqual([])
  })

  it('keeps what was answered and what was taken back, with the day', async () => {
    const { id, revision } = await proposed()
    await (await world.person('林书记')).ask(withdraw, { input: { classificationId: id, revision } })
    expect(await listed('唐科长', 'PROPOSED')).toEqual([])
    expect(await listed('唐科长', 'WITHDRAWN')).toEqual(['示范·杏林苑'])
    const [{ decided_at, decided_by } = {}] = await world.rows(
      'select decided_at, decided_by from classification where id = $1',
      [id],
    )
    expect(decided_at).not.toBeNull()
    expect(decided_by).toBeNull()
  })

  it('says nothing of an open request on the page of an estate that somebody else looks after', async () => {
    await proposed()
    const page = `query($id: ID!) { estate(id: $id) { classifications { status } } }`
    const statuses = async (name: string) =>
      (await (await world.person(name)).ask(page, { id: estateId })).data?.estate.classifications.map(
        ({ status }: { status: string }) => status,
      )
    expect(await statuses('周主任')).toContain('PROPOSED')
    expect(await statuses('高书记')).toEqual(['IN_FORCE'])
  })
})

describe('the limits of the rule', () => {
  const set = `mutation($input: ClassificationThresholdSetInput!) { classificationThresholdSet(input: $input) { threshold { inForceFrom } errors { code path } } }`
  const limits = {
    inForceFrom: '2026-03-02',
    resettlementPercent: '60',
    oldUntilYear: 2005,
    weakModes: ['NONE'],
  }

  const today = `{ classificationLimits { resettlementPercent oldUntilYear setting { inForceFrom setAt setInPost setter { maskedName } } availableActions } }`

  it('are the first assumption of the product until somebody sets others', async () => {
    const { data } = await (await world.person('沈处长')).ask(today)
    expect(data?.classificationLimits).toEqual({
      ...{ resettlementPercent: '50', oldUntilYear: 2000, setting: null },
      availableActions: ['SET'],
    })
  })

  it('hold from their day on for estates that are entered then', async () => {
    const { data, errors } = await (await world.person('沈处长')).ask(set, { input: limits })
    expect(errors).toBeUndefined()
    expect(data?.classificationThresholdSet).toEqual({ threshold: { inForceFrom: '2026-03-02' }, errors: [] })
    const facts = {
      name: '示范·二〇〇四',
      managementMode: 'SELF_MANAGED',
      builtYear: 2004,
      resettlementPercent: '55',
    }
    const entered = await (
      await world.person('唐科长')
    ).ask(
      `mutation($input: EstateRegisterInput!) { estateRegister(input: $input) { estate { type classifications { reasons { rule threshold met } } } } }`,
      { input: { communityCode: '210113004030', facts } },
    )
    expect(entered.data?.estateRegister.estate.type).toBe('OLD')
    expect(entered.data?.estateRegister.estate.classifications[0].reasons).toMatchObject([
      { rule: 'RESETTLEMENT_SHARE', threshold: '60', met: false },
      { rule: 'BUILT_YEAR', threshold: '2005', met: true },
      { rule: 'PROPERTY_SERVICE', threshold: 'NONE', met: false },
    ])
  })

  it('say who set them and when, and offer nothing to whoever may not set them', async () => {
    const { data } = await (await world.person('唐科长')).ask(today)
    expect(data?.classificationLimits).toMatchObject({
      resettlementPercent: '60',
      setting: { inForceFrom: '2026-03-02', setInPost: '区社区治理负责人', setter: null },
      availableActions: [],
    })
    expect(data?.classificationLimits.setting.setAt).toBeTruthy()
    const anonymous = await world.as({}).ask(today)
    expect(anonymous.data?.classificationLimits).toBeNull()
  })

  it.each([
    ['a street', '唐科长', limits, 'NOT_ALLOWED'],
    ['the past', '沈处长', { ...limits, inForceFrom: '2026-03-01' }, 'VALUE_INVALID'],
    ['the same day twice', '沈处长', limits, 'VALUE_INVALID'],
  ])('are refused to %s, and nothing changes', async (_, name, input, code) => {
    const before = await world.rows('select * from classification_threshold')
    const { data } = await (await world.person(name)).ask(set, { input })
    expect(data?.classificationThresholdSet.errors).toMatchObject([{ code }])
    expect(await world.rows('select * from classification_threshold')).toEqual(before)
  })
})

describe('the roll-up', () => {
  it('of the district counts every type for anybody', async () => {
    const { data, errors } = await world
      .anonymous()
      .ask(`{ typeRollUp(code: "210113016") { type reason shares { type estates households communities } } }`)
    expect(errors).toBeUndefined()
    expect(data?.typeRollUp).toMatchObject({
      type: 'RESETTLEMENT',
      reason: expect.stringContaining('回迁安置占 100.0%'),
    })
  })
})
