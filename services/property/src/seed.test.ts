import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDemo } from './seed.ts'
import {
  appointed,
  createCast,
  decided,
  estate,
  managed,
  organisation,
  type Cast,
  type Fact,
} from './testing/cast.ts'

/** The demo's other estates, as the organisations service tells them. */
const furtherFacts: readonly Fact[] = [
  ['示范·融和家园', 'RESETTLEMENT', '示范安居物业', '210113004025'],
  ['示范·正良新村', 'RESETTLEMENT', '示范清和物业', '210113016003'],
].flatMap(([name, type, company, community]) => [
  estate(name!, '01', type!, community!),
  managed({ code: `${community}-M01`, name: name! }, company!),
  organisation(`${name}社区党委`, 'PARTY_ORGANISATION', community!),
  organisation(`${name}居委会`, 'RESIDENTS_COMMITTEE', community!),
  appointed(`曹书记${name}`, `${name}社区党委`, '党组织书记'),
  appointed(`邓主任${name}`, `${name}居委会`, '居委会主任'),
])

const areaOf = (estateName: string) => managed({ code: '', name: estateName }, '').subject

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
  await cast.tell(
    decided(areaOf('示范·杏林苑'), '杏林苑业主大会决定（示范）第 3 号'),
    decided(areaOf('示范·北苑旧居'), '北苑旧居业主共同决定（示范）第 1 号'),
    decided(areaOf('示范·融和家园'), '融和家园业主共同决定（示范）第 2 号'),
    estate('示范·铁西巷', '09', 'OLD'),
    ...furtherFacts,
  )
  await seedDemo(cast.world.service('property'))
})
afterAll(() => cast?.world.stop())

describe('the demo', () => {
  it('has standards in every state', async () => {
    const rows = await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `select distinct status from standard_version order by status`,
    )
    expect(rows.map(({ status }) => status)).toEqual([
      ...[
        'AWAITING_CONFIRMATION',
        'COMMENT_PERIOD',
        'DRAFT',
        'ENDED',
        'IN_REVIEW',
        'PUBLISHED',
        'SUPERSEDED',
        'WITHDRAWN',
      ],
    ])
  })

  it('leaves no desk empty on which its people sit down', async () => {
    const kindsOnDesk = async (actor: Cast['manager']) => {
      const { data, errors } = await actor.ask(
        `{ propertyToday { entries { kind sentence action dueOn } count watching { id } } }`,
      )
      expect(errors).toBeUndefined()
      return data!.propertyToday.entries.map(({ kind }: { kind: string }) => kind)
    }
    expect(await kindsOnDesk(cast.manager)).toEqual(
      expect.arrayContaining(['ANSWER_COMMENTS', 'MEND_RETURNED', 'FINISH_DRAFT']),
    )
    expect(await kindsOnDesk(cast.confirmer)).toContain('CONFIRM')
    expect(await kindsOnDesk(cast.otherCompany)).toContain('PUBLISH')
    for (const body of [cast.secretary, cast.residentsCommittee, cast.ownersCommittee]) {
      expect(await kindsOnDesk(body)).toContain('SIGN')
    }
  })

  it('has a contract in every way it can stand, a measure that runs and what a community promises', async () => {
    const rows = (table: string, column: string) =>
      cast.world
        .sqlAs('property', { kind: 'SYSTEM' }, `select distinct ${column} as value from ${table} order by 1`)
        .then((found) => found.map(({ value }) => value))
    expect(await rows('service_contract', 'status')).toEqual(['ACTIVE', 'HANDOVER', 'INDEFINITE'])
    expect(await rows('contract_filing', 'status')).toEqual(['CONFIRMED', 'PROPOSED'])
    expect(await rows('temporary_measure', 'occasion')).toEqual(['SNOW'])
    expect(await rows('basic_commitment', 'status')).toEqual(['PUBLISHED', 'SUPERSEDED'])
    const onDesk = async (actor: Cast['manager']) => {
      const { data } = await actor.ask(`{ propertyToday { contracts { kind action dueOn } } }`)
      return data!.propertyToday.contracts.map(({ kind }: { kind: string }) => kind)
    }
    expect(await onDesk(cast.manager)).toEqual(['HANDOVER', 'ENDS', 'SERVES_ON'])
    expect(await onDesk(cast.otherCompany)).toEqual(['HANDOVER'])
    expect(await onDesk(cast.residentsCommittee)).toEqual(['ENDS', 'SERVES_ON', 'CONFIRM'])
    expect(await onDesk(cast.secretary)).toEqual([])
  })

  it('shows residents a history that reads like a real one', async () => {
    const { data } = await cast.resident
      .ask(`{ managementArea(id: "${managed({ code: '', name: '示范·杏林苑' }, '').subject}") {
      currentStandard { number title effectiveOn } standardVersions { edges { node { number status diff { summary } } } } } }`)
    expect(data!.managementArea.currentStandard).toMatchObject({
      number: '2.0',
      title: '示范·杏林苑 物业服务标准 第 2.0 版',
    })
    expect(data!.managementArea.standardVersions.edges.map(({ node }: any) => node)).toEqual([
      { number: '2.0', status: 'PUBLISHED', diff: { summary: '更严 1 条。' } },
      { number: '1.1', status: 'SUPERSEDED', diff: { summary: '仅改文字 1 条。' } },
      { number: '1.0', status: 'SUPERSEDED', diff: { summary: expect.stringMatching(/^新增 \d+ 条。$/) } },
    ])
  })

  it('gives the company its library, and one change of it that was carried to all of its areas', async () => {
    const { data, errors } = await cast.manager.ask(`{ standardLibrary {
      items { item { code } differingAreaCount } changes(code: "BJ-03") { edges { node { kind sentence reason } } }
      changeSets { edges { node { number isFinished areaCount counts { standing count } } } } } }`)
    expect(errors).toBeUndefined()
    const { items, changes, changeSets } = data!.standardLibrary
    expect(items.find(({ item }: any) => item.code === 'BJ-03').differingAreaCount).toBe(2)
    expect(changes.edges.map(({ node }: any) => node.sentence)).toEqual([
      '电梯厅楼道清扫：每日 1 次 → 每日 2 次，更严',
      '电梯厅楼道清扫：每日 1 次，新增',
    ])
    expect(changeSets.edges.map(({ node }: any) => node)).toEqual([
      {
        ...{ number: 1, isFinished: true, areaCount: 3 },
        counts: [
          { standing: 'UNCHANGED', count: 2 },
          { standing: 'PUBLISHED', count: 1 },
        ],
      },
    ])
  })

  it('has disclosures in every state: told in time, due, late, drafted, and one account corrected', async () => {
    const { data, errors } = await cast.district.ask(
      `{ disclosureDuties(states: [LATE, DUE, AHEAD, DONE], first: 100) { edges { node { kind state disclosures { isLate } } } } }`,
    )
    expect(errors).toBeUndefined()
    const duties: any[] = data!.disclosureDuties.edges.map(({ node }: any) => node)
    expect(new Set(duties.map(({ state }) => state))).toEqual(new Set(['LATE', 'DUE', 'AHEAD', 'DONE']))
    const income = duties.filter(({ kind, state }) => kind === 'COMMON_INCOME' && state === 'DONE')
    expect(income.flatMap(({ disclosures }) => disclosures).every(({ isLate }: any) => !isLate)).toBe(true)
    const { data: area } = await cast.resident.ask(
      `{ managementArea(id: "${managed({ code: '', name: '示范·杏林苑' }, '').subject}") { disclosureStandings { kind lateCount
         latest { corrects { reference } sums { opening receipts costs uses remaining } } } } }`,
    )
    const standings: any[] = area!.managementArea.disclosureStandings
    expect(standings.map(({ lateCount }) => lateCount)).toEqual([0, 0, 0, 0, 0, 0])
    const { latest } = standings.find(({ kind }) => kind === 'COMMON_INCOME')
    expect(latest.corrects).not.toBeNull()
    const fen = (amount: string) => BigInt(amount.replace('.', ''))
    expect(
      fen(latest.sums.opening) + fen(latest.sums.receipts) - fen(latest.sums.costs) - fen(latest.sums.uses),
    ).toBe(fen(latest.sums.remaining))
  })

  it('has joint meetings that are called, sit, have ended and are public, and resolutions in every state', async () => {
    const { data, errors } = await cast.district.ask(
      `{ jointMeetings(first: 50) { edges { node { status items { status sourceKind } resolutions { status closing isOverdue } } } } }`,
    )
    expect(errors).toBeUndefined()
    const meetings: any[] = data!.jointMeetings.edges.map(({ node }: any) => node)
    expect(meetings.map(({ status }) => status).toSorted()).toEqual([
      ...['CALLED', 'CLOSED', 'IN_SESSION', 'PUBLISHED', 'PUBLISHED'],
    ])
    const coming = meetings.find(({ status }) => status === 'CALLED')
    const kinds = new Set(coming.items.map(({ sourceKind }: any) => sourceKind))
    expect(kinds).toEqual(new Set(['RESOLUTION', 'REQUEST', 'STANDARD', 'DISCLOSURE', 'TOPIC']))
    const all: any[] = meetings.flatMap(({ resolutions }) => resolutions)
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['NOTED', 'OPEN', 'REPORTED', 'CLOSED']))
    expect(new Set(all.map(({ closing }) => closing))).toEqual(
      new Set([null, 'RAISER', 'RESIDENT', 'COMMUNITY']),
    )
    expect(all.some(({ isOverdue }) => isOverdue)).toBe(true)
  })
})
