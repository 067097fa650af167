import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { area, createCast, idOf, type Cast } from '../testing/cast.ts'
import { publishFirst } from '../testing/story.ts'
import {
  accepted,
  begin,
  benches,
  cleaning,
  dutiesOf,
  dutyOf,
  lift,
  makeRoundOf,
  publish,
  publishIncome,
  refusedWith,
  send,
  storeFile,
  write,
} from './testing/disclosures.ts'

const day = 86_400_000
const voucher = idOf('电梯广告合同.pdf')

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
  await makeRoundOf(cast)
  await publishFirst(cast)
  await storeFile(cast, voucher, '电梯广告合同.pdf')
})
afterAll(() => cast?.world.stop())

describe('the calendar', () => {
  it('is written down for each area from the day on which its company is known, and once only', async () => {
    const duties = await dutiesOf(cast.manager, `, search: "${area.code}"`)
    expect(duties.map(({ kind, dueOn, state }) => [kind, dueOn, state])).toEqual(
      [
        ['STAFF', '2026-03-17', 'DUE'],
        ['SERVICE_ITEMS', '2026-04-01', 'DUE'],
        ['FEES', '2026-04-01', 'DUE'],
        ['FULFILMENT', '2026-04-10', 'AHEAD'],
        ['COMMON_INCOME', '2026-04-30', 'AHEAD'],
        ['MAINTENANCE_FUND', '2026-07-30', 'AHEAD'],
      ]
        .toSorted((a, b) => (a[1]! < b[1]! ? -1 : a[1]! > b[1]! ? 1 : 0))
        .map((row) => expect.arrayContaining(row)),
    )
    await makeRoundOf(cast)
    expect(await dutiesOf(cast.manager, `, search: "${area.code}"`)).toHaveLength(6)
  })

  it('shows a company what it owes, those around it what is owed there, and nobody else anything', async () => {
    expect(await dutiesOf(cast.manager)).toHaveLength(12)
    expect(await dutiesOf(cast.otherCompany)).toHaveLength(6)
    for (const watching of [cast.street, cast.district, cast.residentsCommittee, cast.auditor])
      expect(await dutiesOf(watching)).toHaveLength(18)
    expect(await dutiesOf(cast.ownersCommittee)).toHaveLength(6)
    for (const foreign of [cast.resident, cast.stranger]) expect(await dutiesOf(foreign)).toHaveLength(0)
  })
})

describe('a draft', () => {
  it('is begun by the company that owes it, and by nobody else', async () => {
    const { id } = await dutyOf(cast, 'STAFF')
    for (const [actor, code] of [
      [cast.otherCompany, 'NOT_YOURS'],
      [cast.residentsCommittee, 'NOT_YOURS'],
      [cast.district, 'NOT_YOURS'],
      [cast.resident, 'NOT_SIGNED_IN'],
    ] as const)
      expect(await refusedWith(cast, actor, 'disclosureBegin', { disclosureDutyId: id })).toMatchObject({
        code,
      })
  })

  it('is written, refused with a person’s number in it, published, and counts what it shows', async () => {
    const draft = await begin(cast, 'STAFF')
    const posts = [
      { section: 'POST', title: '项目经理', count: 1, detail: '持物业管理师证' },
      { section: 'POST', title: '秩序维护员', count: 12, detail: '持保安员证 12 人' },
    ]
    expect(
      await refusedWith(cast, cast.manager, 'disclosurePublish', {
        disclosureId: draft.id,
        revision: draft.revision,
      }),
    ).toMatchObject({
      code: 'DISCLOSURE_INCOMPLETE',
      message: '还缺少：至少一行内容；物业办公室联系方式。补齐后才能发布。',
    })
    const named = await write(cast, draft, {
      contact: '物业办公室 024-0000 0000',
      lines: [{ ...posts[0], detail: '郑经理 13800001234' }, posts[1]],
    })
    expect(
      await refusedWith(cast, cast.manager, 'disclosurePublish', {
        disclosureId: named.id,
        revision: named.revision,
      }),
    ).toMatchObject({ code: 'PERSONAL_NUMBER', path: ['lines', '0', 'detail'] })
    const written = await write(cast, named, { contact: '物业办公室 024-0000 0000', lines: posts })
    const published = await publish(cast, written)
    expect(published).toMatchObject({ status: 'PUBLISHED', reference: `${area.code}-D1`, isLate: false })
    expect(published.publicPath).toBe(`/p/disclosures/${area.code}-D1`)
    const { data } = await cast.resident.ask(
      `{ disclosureByReference(reference: "${area.code}-D1") { title lines { title count } publisher { post } availableActions { action } } }`,
    )
    expect(data!.disclosureByReference).toEqual({
      title: expect.stringContaining('负责人员'),
      lines: [
        { title: '项目经理', count: 1 },
        { title: '秩序维护员', count: 12 },
      ],
      ...{ publisher: null, availableActions: [] },
    })
  })

  it('is read by nobody but its company', async () => {
    const draft = await begin(cast, 'FEES')
    const seen = async (actor: Cast['manager']) => {
      const { data } = await actor.ask(
        `{ disclosureDuties(search: "${area.code}", first: 100) { edges { node { kind disclosures { id } } } } }`,
      )
      const fees = data!.disclosureDuties.edges.find(({ node }: any) => node.kind === 'FEES')
      return fees?.node.disclosures.map(({ id }: any) => id) ?? []
    }
    expect(await seen(cast.confirmer)).toEqual([draft.id])
    for (const actor of [cast.district, cast.residentsCommittee, cast.ownersCommittee])
      expect(await seen(actor)).toEqual([])
    expect(
      await refusedWith(cast, cast.district, 'disclosureEdit', {
        disclosureId: draft.id,
        revision: 1,
        lines: [],
      }),
    ).toMatchObject({ code: 'NOT_FOUND' })
    await accepted(cast.manager, 'disclosureDiscard', { disclosureId: draft.id, revision: draft.revision })
    expect((await dutyOf(cast, 'FEES')).beginning).toEqual({ isAllowed: true, refusal: null })
  })

  it('says line by line what is wrong with it', async () => {
    const draft = await begin(cast, 'FEES')
    const fee = {
      section: 'FEE',
      title: '物业服务费',
      amount: '1.855',
      unit: 'SQUARE_METRE_MONTH',
      basis: '合同第 6 条',
    }
    const { errors } = await send(cast.manager, 'disclosureEdit', {
      ...{ disclosureId: draft.id, revision: draft.revision },
      lines: [fee, { ...fee, amount: '1.85', basis: ' ' }, { ...lift }, { ...fee, amount: '2', title: '' }],
    })
    expect(errors.map(({ code, path, message }: any) => [code, path.join('.'), message])).toEqual([
      ['LINE_INVALID', 'lines.0.amount', '第 1 行：金额应为 0 至 99.9 亿元之间、最多两位小数的数'],
      ['LINE_INVALID', 'lines.1.basis', expect.stringContaining('请填写依据')],
      ['LINE_INVALID', 'lines.2.section', expect.stringContaining('不属于这张表')],
      ['LINE_INVALID', 'lines.3.title', '第 4 行：请填写名称'],
    ])
    const written = await write(cast, draft, { lines: [{ ...fee, amount: '1.85' }] })
    expect(await publish(cast, written)).toMatchObject({ status: 'PUBLISHED', lines: [{ amount: '1.85' }] })
  })

  it('of two people is not overwritten: the later one sees what is there now', async () => {
    const draft = await begin(cast, 'MAINTENANCE_FUND')
    await write(cast, draft, { words: '先写的。' })
    const payload = await send(cast.confirmer, 'disclosureEdit', {
      ...{ disclosureId: draft.id, revision: draft.revision, words: '后写的。', lines: [] },
    })
    expect(payload).toMatchObject({ errors: [{ code: 'CONFLICT' }], disclosure: { words: '先写的。' } })
  })

  it('is begun once, however often that is asked', async () => {
    const { id } = await dutyOf(cast, 'FULFILMENT')
    const once = () =>
      accepted(cast.manager, 'disclosureBegin', { disclosureDutyId: id, idempotencyKey: 'a-key-of-mine' })
    const [first, second] = [await once(), await once()]
    expect(second.id).toBe(first.id)
    expect(first.lines.map(({ title }: any) => title)).toEqual(['综合管理', '保洁', '绿化'])
    expect(
      await refusedWith(cast, cast.manager, 'disclosureBegin', {
        disclosureDutyId: id,
        idempotencyKey: 'another-key',
      }),
    ).toMatchObject({ code: 'DISCLOSURE_EXISTS' })
  })
})

describe('the standard', () => {
  it('is disclosed as the version that is in force', async () => {
    const published = await publish(cast, await begin(cast, 'SERVICE_ITEMS'))
    const { data } = await cast.resident.ask(
      `{ disclosureByReference(reference: "${published.reference}") { standardVersion { number publicPath } } }`,
    )
    expect(data!.disclosureByReference.standardVersion).toMatchObject({ number: '1.0' })
  })
})

describe('the account of common income', () => {
  it('takes no file as its voucher that somebody else has sent', async () => {
    const foreign = idOf('别人的.pdf')
    await storeFile(cast, foreign, '别人的.pdf', cast.otherCompany)
    const draft = await begin(cast, 'COMMON_INCOME')
    const input = { disclosureId: draft.id, revision: draft.revision }
    expect(
      await refusedWith(cast, cast.manager, 'disclosureEdit', {
        ...{ ...input, lines: [{ ...lift, voucherFileIds: [foreign] }] },
      }),
    ).toMatchObject({ code: 'INVALID_INPUT', path: ['lines', '0', 'voucherFileIds'] })
    await accepted(cast.manager, 'disclosureDiscard', input)
  })

  it('waits for the end of its period', async () => {
    const draft = await begin(cast, 'COMMON_INCOME')
    const input = { disclosureId: draft.id, revision: draft.revision }
    expect(await refusedWith(cast, cast.manager, 'disclosurePublish', input)).toMatchObject({
      ...{ code: 'PERIOD_RUNNING', message: expect.stringContaining('2026年4月1日') },
    })
    await accepted(cast.manager, 'disclosureDiscard', input)
  })

  it('adds up to the fen, shows its vouchers to those concerned, and is reported to the owners’ committee', async () => {
    cast.world.time.advance(45 * day)
    await makeRoundOf(cast)
    const published = await publishIncome(cast, [{ ...lift, voucherFileIds: [voucher] }, cleaning, benches])
    expect(published.sums).toEqual({
      ...{
        opening: '5000.00',
        receipts: '12000.50',
        costs: '800.20',
        uses: '3000.00',
        remaining: '13200.30',
      },
    })
    const proof = published.lines[0].vouchers[0]
    const vouchersSeenBy = async (actor: Cast['manager']) => {
      const { data } = await actor.ask(
        `{ disclosureByReference(reference: "${published.reference}") { lines { vouchers { name } } } disclosureVoucher(id: "${proof.id}") { fileName base64 } }`,
      )
      const names = data!.disclosureByReference.lines.flatMap(({ vouchers }: any) =>
        vouchers.map(({ name }: any) => name),
      )
      expect(data!.disclosureVoucher).toEqual(
        names.length > 0 ? { fileName: names[0], base64: Buffer.from('x').toString('base64') } : null,
      )
      return names
    }
    for (const actor of [
      cast.manager,
      cast.ownersCommittee,
      cast.residentsCommittee,
      cast.street,
      cast.district,
    ])
      expect(await vouchersSeenBy(actor)).toEqual(['电梯广告合同.pdf'])
    for (const actor of [cast.resident, cast.otherCompany, cast.stranger])
      expect(await vouchersSeenBy(actor)).toEqual([])
    const [notice] = await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `select payload from facts.fact where type = 'NoticeGiven' and payload ->> 'purpose' = 'DISCLOSURE_PUBLISHED'
       order by id desc limit 1`,
    )
    expect(notice!['payload']).toMatchObject({
      ...{
        publicLink: published.publicPath,
        to: { seats: [{ kind: 'OWNERS_COMMITTEE', territory: area.code }] },
      },
    })
  })

  it('is altered by nobody; a correction follows it, and both can be read for good', async () => {
    const [former] = (await dutiesOf(cast.manager, `, search: "${area.code}", states: [DONE]`)).filter(
      ({ kind }) => kind === 'COMMON_INCOME',
    )
    const { id } = former.disclosures[0]
    expect(
      await refusedWith(cast, cast.manager, 'disclosureEdit', { disclosureId: id, revision: 3, lines: [] }),
    ).toMatchObject({ code: 'DISCLOSURE_PUBLISHED' })
    const reason = '漏记一季度地面停车收入。'
    const draft = await accepted(cast.manager, 'disclosureCorrect', { disclosureId: id, reason })
    expect(draft.lines[0]).toMatchObject({ title: lift.title, vouchers: [{ fileId: voucher }] })
    expect(
      await refusedWith(cast, cast.manager, 'disclosurePublish', {
        disclosureId: draft.id,
        revision: draft.revision,
      }),
    ).toMatchObject({ code: 'CORRECTION_EMPTY' })
    const parking = { section: 'RECEIPT', title: '地面停车', amount: '900' }
    const lines = [lift, parking, cleaning, benches]
    const correction = await publish(
      cast,
      await write(cast, draft, { keptAt: '业主大会专户', opening: '5000', lines }),
    )
    expect(correction).toMatchObject({ reason, corrects: { reference: former.disclosures[0].reference } })
    expect(correction.sums.remaining).toBe('14100.30')
    const { data } = await cast.resident.ask(
      `{ disclosureByReference(reference: "${former.disclosures[0].reference}") { correctedBy { reference } sums { remaining } } }`,
    )
    expect(data!.disclosureByReference).toEqual({
      ...{ correctedBy: { reference: correction.reference }, sums: { remaining: '13200.30' } },
    })
    expect(
      await refusedWith(cast, cast.manager, 'disclosureCorrect', { disclosureId: id, reason }),
    ).toMatchObject({ code: 'DISCLOSURE_CORRECTED' })
  })

  it('goes on from what remained, which nobody can type otherwise', async () => {
    cast.world.time.advance(80 * day)
    await makeRoundOf(cast)
    const draft = await begin(cast, 'COMMON_INCOME')
    expect(draft).toMatchObject({
      isOpeningCarried: true,
      keptAt: '业主大会专户',
      sums: { opening: '14100.30' },
    })
    const written = await write(cast, draft, {
      keptAt: '业主大会专户',
      opening: '1',
      words: '本季度没有收支。',
    })
    expect(await publish(cast, written)).toMatchObject({
      sums: { opening: '14100.30', remaining: '14100.30' },
    })
  })

  it('tells when the account before it was corrected afterwards', async () => {
    const done = await dutiesOf(cast.manager, `, search: "${area.code}", states: [DONE]`)
    const [second, first] = done.filter(({ kind }) => kind === 'COMMON_INCOME')
    const last = first.disclosures[0]
    const draft = await accepted(cast.manager, 'disclosureCorrect', {
      disclosureId: last.id,
      reason: '停车收入有误。',
    })
    await publish(
      cast,
      await write(cast, draft, { keptAt: '业主大会专户', opening: '5000', lines: [lift, cleaning] }),
    )
    const { data } = await cast.resident.ask(
      `{ disclosureByReference(reference: "${second.disclosures[0].reference}") { isOpeningOutdated } }`,
    )
    expect(data!.disclosureByReference).toEqual({ isOpeningOutdated: true })
  })
})

describe('what is late', () => {
  it('is counted by company for those around, told once, and read on the page of the area', async () => {
    const { data } = await cast.street.ask(
      `{ disclosureLateness { company { id } lateCount areaCount oldestDueOn } }`,
    )
    expect(data!.disclosureLateness).toEqual([
      expect.objectContaining({ oldestDueOn: '2026-03-17' }),
      expect.objectContaining({ oldestDueOn: '2026-03-17' }),
    ])
    const told = async () =>
      (
        await cast.world.sqlAs(
          'property',
          { kind: 'SYSTEM' },
          `select count(*)::int as n from facts.fact where type = 'NoticeGiven' and payload ->> 'purpose' = 'DISCLOSURE_LATE'`,
        )
      )[0]!['n']
    const before = await told()
    expect(before).toBeGreaterThan(0)
    await makeRoundOf(cast)
    expect(await told()).toBe(before)
    const page = await cast.resident.ask(
      `{ managementArea(id: "${area.id}") { disclosureStandings { kind lateCount latest { reference } next { state dueOn } } } }`,
    )
    const standings = page.data!.managementArea.disclosureStandings
    expect(standings.find(({ kind }: any) => kind === 'FULFILMENT')).toMatchObject({
      ...{ lateCount: 4, latest: null, next: { state: 'LATE', dueOn: '2026-04-10' } },
    })
    expect(standings.find(({ kind }: any) => kind === 'SERVICE_ITEMS')).toMatchObject({
      lateCount: 0,
      next: null,
    })
  })

  it('lies on the company’s desk of the day', async () => {
    const { data } = await cast.manager.ask(`{ propertyToday { disclosuresDue { kind state dueOn } } }`)
    const [first] = data!.propertyToday.disclosuresDue
    expect(first).toMatchObject({ state: 'LATE' })
  })

  it('is marked for good when it is published after its day', async () => {
    const duty = await dutyOf(cast, 'FULFILMENT')
    const input = { disclosureId: duty.disclosures[0].id, revision: 1 }
    // It begins with the parts of the standard: names without a word of what was done are no account of it.
    expect(await refusedWith(cast, cast.manager, 'disclosurePublish', input)).toMatchObject({
      ...{ code: 'LINE_INVALID', path: ['lines', '0', 'detail'] },
    })
    const lines = [{ section: 'WORK', title: '保洁', detail: '楼道每日清扫 2 次，缺 1 日，已补。' }]
    const written = await accepted(cast.manager, 'disclosureEdit', { ...input, lines })
    expect(await publish(cast, written)).toMatchObject({ isLate: true })
  })
})

describe('the sheet of a month', () => {
  it('gathers what was told, says what is late, and opens as a workbook', async () => {
    const { data, errors } = await cast.resident.ask(
      `{ managementArea(id: "${area.id}") { disclosureSheet(month: "2026-07") { title publicPath announcement
        disclosures { kind } waiting { kind state } workbook { fileName base64 } } other: disclosureSheet(month: "2026-7") { title } } }`,
    )
    expect(errors).toBeUndefined()
    const { disclosureSheet: sheet, other } = data!.managementArea
    expect(other).toBeNull()
    expect(sheet).toMatchObject({
      title: `${area.name}物业管理区域 2026年7月物业服务信息公开月报`,
      publicPath: `/p/disclosures/${area.code}/2026-07`,
    })
    expect(sheet.announcement).toContain('逾期未公开')
    const workbook = Buffer.from(sheet.workbook.base64, 'base64')
    const rows = await readSheet(workbook, '公共收益收支情况')
    const remaining = rows.find(([name]) => name === '本期结余（归全体业主所有）')
    expect(remaining?.[1]).toBe(14100.3)
  })
})

describe('the rule of a district', () => {
  const rule = {
    ...{ kind: 'COMMON_INCOME', rhythm: 'HALF_YEAR', countsFrom: 'END', dueDays: 20, isRequired: true },
    validFrom: '2027-01-01',
  }

  it('is set by the district, from tomorrow on at the earliest', async () => {
    for (const [actor, code] of [
      [cast.street, 'NOT_YOURS'],
      [cast.manager, 'NOT_YOURS'],
      [cast.resident, 'NOT_SIGNED_IN'],
    ] as const)
      expect(await refusedWith(cast, actor, 'disclosureRuleSet', rule)).toMatchObject({ code })
    expect(
      await refusedWith(cast, cast.district, 'disclosureRuleSet', { ...rule, validFrom: '2026-07-01' }),
    ).toMatchObject({ code: 'RULE_DAY_PAST', path: ['validFrom'] })
    expect(
      await refusedWith(cast, cast.district, 'disclosureRuleSet', { ...rule, dueDays: 0 }),
    ).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['dueDays'] },
    })
    await accepted(cast.district, 'disclosureRuleSet', rule)
    const { data } = await cast.manager.ask(`{ disclosureRules { kind rhythm dueDays validFrom } }`)
    expect(data!.disclosureRules.filter(({ kind }: any) => kind === 'COMMON_INCOME')).toEqual([
      { kind: 'COMMON_INCOME', rhythm: 'QUARTER', dueDays: 30, validFrom: null },
      { kind: 'COMMON_INCOME', rhythm: 'HALF_YEAR', dueDays: 20, validFrom: '2027-01-01' },
    ])
  })
})

describe('when a contract ends', () => {
  it('its company gives account up to the last day, and the next company begins anew', async () => {
    await cast.tell({
      ...{ type: 'ManagementAreaRegistered', subject: idOf(`示范·北苑旧居物业管理区域`) },
      payload: {
        ...{
          code: '210113004027-M02',
          name: '示范·北苑旧居物业管理区域',
          estateIds: [idOf('示范·北苑旧居')],
        },
        propertyCompanyId: idOf('示范清和物业'),
      },
    })
    await makeRoundOf(cast)
    const former = await dutiesOf(cast.manager, `, search: "210113004027-M02"`)
    expect(former.findLast(({ kind }) => kind === 'COMMON_INCOME')).toMatchObject({
      endsOn: '2026-07-14',
    })
    const lapsed = await dutiesOf(cast.manager, `, search: "210113004027-M02", states: [LAPSED]`)
    expect(lapsed.map(({ kind }) => kind)).toContain('SERVICE_ITEMS')
    const next = await dutiesOf(cast.otherCompany, `, search: "210113004027-M02"`)
    expect(next.find(({ kind }) => kind === 'COMMON_INCOME')).toMatchObject({ beginsOn: '2026-07-14' })
  })
})
