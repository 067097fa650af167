import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { area, createCast, oldArea, type Cast } from '../testing/cast.ts'
import {
  acceptedLibrary,
  askLibrary,
  askSet,
  beginLibrary,
  countOf,
  furtherAreas,
  promiseLike,
  sendLibrary,
  untilIdle,
} from '../testing/library.ts'
import { begin, signByAll, submit, today, accepted } from '../testing/story.ts'
import { makeDrafts } from './change-set-drafting.ts'

/* A company with many estates changes one promise: what is better goes out at once, what is worse waits with its reasons. */

let cast: Cast
let library: any
let areas: { id: string; code: string }[]

const day = 86_400_000

async function publishTemplate(): Promise<string> {
  const draft = await begin(cast)
  const open = await signByAll(cast, await submit(cast, draft))
  cast.world.time.advance(9 * day)
  const version = await accepted(cast.manager, 'standardVersionPublish', {
    ...{ standardVersionId: open.id, revision: open.revision, effectiveOn: today(cast) },
  })
  return version.id
}

const urgent = {
  code: 'ZH-02',
  category: 'GENERAL_MANAGEMENT',
  tags: [],
  title: '急修到场',
  measure: 'RESPONSE_TIME',
  comparator: 'AT_MOST',
  unit: 'MINUTE',
  evidence: 'REQUEST_CLOCK',
}

beforeAll(async () => {
  cast = await createCast()
  const source = await publishTemplate()
  areas = await furtherAreas(cast, 12)
  const ids = areas.map(({ id }) => id)
  // As the library: 60 minutes. Some promise less, some more.
  await promiseLike(cast, source, ids.slice(0, 6))
  const minutes = (target: string) => ({ target, wording: `急修接报后 ${target} 分钟内到达现场` })
  await promiseLike(cast, source, ids.slice(6, 9), { 'ZH-02': minutes('20') })
  await promiseLike(cast, source, ids.slice(9, 12), { 'ZH-02': minutes('30') })
  library = await beginLibrary(cast)
})
afterAll(() => cast?.world.stop())

describe('a change of the library', () => {
  it('is looked at before anything is written: which way each area would go, and why', async () => {
    library = (
      await acceptedLibrary(cast.manager, 'standardLibraryEditItems', {
        revision: library.revision,
        put: [{ ...urgent, target: '30', wording: '急修接报后 30 分钟内到达现场' }],
        reason: '统一为半小时到场',
      })
    ).standardLibrary
    const { data, errors } = await cast.manager.ask(
      `{ standardChangeSetPreview(codes: ["ZH-02"]) {
        chosen { item { title } isRetired }
        summary { counts { changeClass count managementAreaIds } problemCount }
        areas(first: 100) { totalCount edges { node { managementArea { id } changeClass problem drafts { changeClass explanation sentences } } } } } }`,
    )
    expect(errors).toBeUndefined()
    const { summary, areas: rows } = data!.standardChangeSetPreview
    expect(summary.problemCount).toBe(0)
    expect(Object.fromEntries(summary.counts.map((one: any) => [one.changeClass, one.count]))).toEqual({
      FAVOURABLE: 7,
      ADVERSE: 3,
      UNCHANGED: 3,
      FIRST: 1,
    })
    expect(rows.totalCount).toBe(14)
    const worse = rows.edges.find(({ node }: any) => node.changeClass === 'ADVERSE').node
    expect(worse.drafts[0].sentences[0]).toBe('急修到场：20 分钟 → 30 分钟，放宽')
    expect(worse.drafts[0].explanation).toContain('须附业主共同决定或合同依据')
    const first = rows.edges.find(({ node }: any) => node.managementArea.id === oldArea.id).node
    expect(first.drafts[0].explanation).toContain('首份标准')
  })

  it('is carried to all of them in the background, each by its own way', async () => {
    const ids = [area.id, ...areas.map(({ id }) => id)]
    const { standardChangeSet } = await acceptedLibrary(cast.manager, 'standardChangeSetBegin', {
      revision: library.revision,
      codes: ['ZH-02'],
      managementAreaIds: ids,
      reason: '统一为半小时到场',
    })
    const set = await untilIdle(cast.manager, standardChangeSet.id)
    expect(set).toMatchObject({ number: 1, areaCount: 13, isFinished: false })
    expect(countOf(set, 'TO_PUBLISH')).toBe(7)
    expect(countOf(set, 'NEEDS_LEGAL_BASIS')).toBe(3)
    expect(countOf(set, 'UNCHANGED')).toBe(3)

    const published = await acceptedLibrary(cast.manager, 'standardChangeSetPublish', {
      changeSetId: set.id,
      revision: set.revision,
      effectiveOn: today(cast),
    })
    const done = await untilIdle(cast.manager, published.standardChangeSet.id)
    expect(countOf(done, 'PUBLISHED')).toBe(7)
    expect(countOf(done, 'NEEDS_LEGAL_BASIS')).toBe(3)
    const { rows } = await askSet(
      cast.manager,
      set.id,
      `rows(standings: [NEEDS_LEGAL_BASIS]) { edges { node { standing reason standardVersion { reference status } } } }`,
    )
    expect(rows.edges).toHaveLength(3)
    expect(rows.edges[0].node.reason).toContain('须附业主共同决定或合同依据')
    expect(rows.edges[0].node.reason).toContain('业主委员会')
    expect(rows.edges[0].node.standardVersion.status).toBe('DRAFT')
    const { data } = await cast.resident.ask(
      `{ managementArea(id: "${areas[0]!.id}") { currentStandard { number items { code target } } } }`,
    )
    expect(data!.managementArea.currentStandard.number).toBe('2.0')
    expect(data!.managementArea.currentStandard.items.find((one: any) => one.code === 'ZH-02').target).toBe(
      '30',
    )
  })
})

const planting = {
  ...{ code: 'LH-01', category: 'GREENING', tags: ['PLANTING'], title: '专业绿化养护' },
  ...{ measure: 'YES_NO', evidence: 'SPOT_CHECK', wording: '由专业人员实施绿化养护工作' },
}

describe('a change that mixes what is better, corrected and worse', () => {
  let set: any
  const carry = async (codes: string[], managementAreaIds: string[], idempotencyKey?: string) => {
    const payload = await sendLibrary(cast.manager, 'standardChangeSetBegin', {
      ...{ revision: library.revision, codes, managementAreaIds, reason: '一并统一', idempotencyKey },
    })
    expect(payload.errors).toEqual([])
    return payload.standardChangeSet
  }

  it('splits by itself: what is better goes at once, corrections wait for the second person', async () => {
    library = (
      await acceptedLibrary(cast.manager, 'standardLibraryEditItems', {
        ...{ revision: library.revision, reason: '一并统一' },
        put: [
          planting,
          { ...sweeping, target: '2', wording: '电梯厅、楼道每日清扫 2 次' },
          { ...mopping, target: '30', wording: '楼道每 30 日拖洗 1 次' },
        ],
      })
    ).standardLibrary
    const ids = areas.slice(0, 3).map(({ id }) => id)
    const begun = await carry(['LH-01', 'BJ-03', 'BJ-04'], ids, 'the same press twice')
    const again = await carry(['LH-01', 'BJ-03', 'BJ-04'], ids, 'the same press twice')
    expect(again.id).toBe(begun.id)
    set = await untilIdle(cast.manager, begun.id)
    expect(counted(set)).toEqual({ TO_PUBLISH: 3, TO_HAND_ON: 3, NEEDS_LEGAL_BASIS: 3 })
    await acceptedLibrary(cast.manager, 'standardChangeSetPublish', {
      ...{ changeSetId: set.id, revision: set.revision, effectiveOn: today(cast) },
    })
    set = await untilIdle(cast.manager, set.id)
    expect(counted(set)).toEqual({ TO_CONFIRM: 3, NEEDS_LEGAL_BASIS: 3, PUBLISHED: 3 })
  })

  it('has its corrections confirmed in one sitting, each wording compared once, and not by their author', async () => {
    const { toConfirm } = await askSet(
      cast.confirmer,
      set.id,
      'toConfirm { corrections { areaNames change { kind } } versions { standardVersionId contentHash } }',
    )
    expect(toConfirm.corrections).toHaveLength(1)
    expect(toConfirm.corrections[0].areaNames).toHaveLength(3)
    const input = { changeSetId: set.id, confirmations: toConfirm.versions }
    expect(await refusalOf(cast.manager, 'standardChangeSetConfirm', input)).toBe('SAME_PERSON')
    expect(await refusalOf(cast.otherCompany, 'standardChangeSetConfirm', input)).toBe('NOT_FOUND')
    const stale = input.confirmations.map((one: any, at: number) =>
      at === 0 ? { ...one, contentHash: 'x' } : one,
    )
    const payload = await acceptedLibrary(
      cast.confirmer,
      'standardChangeSetConfirm',
      { ...input, confirmations: stale },
      'confirmed { number status } left { standardVersionId message }',
    )
    expect(payload.confirmed).toHaveLength(2)
    expect(payload.confirmed[0]).toMatchObject({ status: 'PUBLISHED' })
    expect(payload.left).toEqual([
      {
        standardVersionId: stale[0].standardVersionId,
        message: expect.stringContaining('内容已与您看到的不同'),
      },
    ])
    await acceptedLibrary(cast.confirmer, 'standardChangeSetConfirm', input)
    set = await askSet(cast.manager, set.id)
    expect(counted(set)).toEqual({ NEEDS_LEGAL_BASIS: 3, PUBLISHED: 6 })
  })

  it('is refused where nothing is to be done, and to everybody else', async () => {
    const publish = { changeSetId: set.id, revision: set.revision, effectiveOn: today(cast) }
    expect(await refusalOf(cast.manager, 'standardChangeSetPublish', publish)).toBe('NOTHING_TO_PUBLISH')
    expect(await refusalOf(cast.manager, 'standardChangeSetRetry', { changeSetId: set.id })).toBe(
      'NOTHING_TO_RETRY',
    )
    for (const actor of [cast.resident, cast.otherCompany, cast.secretary, cast.stranger, cast.district]) {
      expect(await refusalOf(actor, 'standardChangeSetPublish', publish)).toBe('NOT_FOUND')
      const { data } = await actor.ask(`{ standardChangeSet(id: "${set.id}") { id } }`)
      expect(data!.standardChangeSet).toBeNull()
    }
    const input = {
      revision: library.revision,
      codes: ['BJ-03'],
      managementAreaIds: [areas[0]!.id],
      reason: '统一',
    }
    const refused = (more: object) => refusalOf(cast.manager, 'standardChangeSetBegin', { ...input, ...more })
    expect(await refused({ codes: ['ZZ-99'] })).toBe('NOTHING_CHOSEN')
    expect(await refused({ managementAreaIds: [] })).toBe('NOTHING_CHOSEN')
    expect(await refused({ managementAreaIds: [set.id] })).toBe('AREA_NOT_SERVED')
    expect(await refused({ reason: ' ' })).toBe('REASON_MISSING')
    expect(await refused({ revision: 1 })).toBe('CONFLICT')
  })

  it('is told live to whoever looks on', async () => {
    const seen: string[] = []
    const events = await cast.confirmer.listen(
      `subscription($id: ID!) { standardChangeSetChanged(id: $id) { status progress { done total } } }`,
      { id: set.id },
    )
    await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `update change_set_area set status = 'FAILED', problem = 'FAULT' where change_set_id = $1 and id = (
         select id from change_set_area where change_set_id = $1 limit 1)`,
      [set.id],
    )
    const watching = (async () => {
      for await (const { data } of events) {
        seen.push(data!.standardChangeSetChanged.status)
        if (seen.includes('DRAFTING') && seen.at(-1) === 'OPEN') break
      }
    })()
    await acceptedLibrary(cast.manager, 'standardChangeSetRetry', { changeSetId: set.id })
    await watching
    expect(seen).toContain('DRAFTING')
  })
})

describe('the work in the background', () => {
  it('goes on where it was interrupted, and makes no draft twice', async () => {
    const service = cast.world.service('property')
    const more = await furtherAreas(cast, 60, 300)
    const source = await latestOf(areas[3]!.id)
    await promiseLike(
      cast,
      source.id,
      more.map(({ id }) => id),
    )
    const { standardChangeSet: begun } = await acceptedLibrary(cast.manager, 'standardChangeSetBegin', {
      ...{
        revision: library.revision,
        codes: ['BJ-03'],
        managementAreaIds: more.map(({ id }) => id),
        reason: '统一',
      },
    })
    const job = { districtId: cast.manager.claims.district!, changeSetId: begun.id }
    // Two take it up beside the queue's own worker, and one of them breaks down in every other transaction.
    let turns = 0
    const breakingDown: typeof service.asSystem = (work, body) =>
      service.asSystem(work, async (em) => {
        const result = await body(em)
        turns += 1
        if (turns % 2 === 1) throw new Error('The process is killed before its commit')
        return result
      })
    await Promise.allSettled([
      makeDrafts(job, { asSystem: breakingDown, time: cast.world.time }),
      makeDrafts(job, { asSystem: service.asSystem, time: cast.world.time }),
    ])
    await makeDrafts(job, { asSystem: service.asSystem, time: cast.world.time })
    const set = await untilIdle(cast.manager, begun.id)
    const [drafts] = await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `select count(*)::int as versions, count(distinct version.management_area_id)::int as areas
       from standard_version version where version.management_area_id = any($1::uuid[]) and version.status = 'DRAFT'`,
      [more.map(({ id }) => id)],
    )
    expect(drafts!['versions']).toBe(drafts!['areas'])
    expect(drafts!['versions'] + countOf(set, 'FAILED')).toBe(60)
    expect(countOf(set, 'TO_PUBLISH')).toBe(drafts!['versions'])
  })

  it('leaves out an area that the company no longer serves, and says so', async () => {
    const [lost] = await furtherAreas(cast, 1, 700)
    await promiseLike(cast, (await latestOf(areas[3]!.id)).id, [lost!.id])
    const hold = cast.world.service('property').asSystem
    const { standardChangeSet: begun } = await acceptedLibrary(cast.manager, 'standardChangeSetBegin', {
      ...{ revision: library.revision, codes: ['BJ-03'], managementAreaIds: [lost!.id], reason: '统一' },
    })
    await untilIdle(cast.manager, begun.id)
    // As if the area had gone over before its turn came.
    await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `with other as (select id from organisation where name = '示范清和物业'),
         gone as (update service_contract set company_id = other.id from other where management_area_id = $2 returning 1),
         waiting as (update change_set_area set status = 'WAITING' where change_set_id = $1 returning 1)
       update change_set set status = 'DRAFTING' where id = $1`,
      [begun.id, lost!.id],
    )
    await makeDrafts(
      { districtId: cast.manager.claims.district!, changeSetId: begun.id },
      { asSystem: hold, time: cast.world.time },
    )
    const { rows } = await askSet(
      cast.manager,
      begun.id,
      'rows(standings: [FAILED]) { edges { node { reason } } }',
    )
    expect(rows.edges.map(({ node }: any) => node.reason)).toEqual(['本企业已不服务这个区域。'])
    const { workbook } = await askSet(
      cast.manager,
      begun.id,
      'workbook(standings: [FAILED]) { fileName base64 }',
    )
    expect(workbook.fileName).toMatch(/^标准库改动第 \d+ 号\.xlsx$/)
    expect(Buffer.from(workbook.base64, 'base64').subarray(0, 2).toString()).toBe('PK')
  })
})

describe('a reading', () => {
  const statements = (document: string, variables: Record<string, unknown>) =>
    cast.world.countStatements(async () => {
      const { errors } = await cast.manager.ask(document, variables)
      if (errors) throw new Error(JSON.stringify(errors))
    })
  const aFew = 6

  it('takes as many statements for one area as for many', async () => {
    const differences = `query($first: Int) { standardLibrary { areas(filter: { isDiffering: true }, first: $first) {
      totalCount edges { node { id libraryDifference { summary stricter } } } } items { item { code } differingAreaCount } } }`
    const preview = `query($first: Int) { standardChangeSetPreview(codes: ["BJ-03"]) { summary { problemCount }
      areas(first: $first) { edges { node { changeClass drafts { explanation sentences } } } } } }`
    const sets = `query($first: Int) { standardLibrary { changeSets(first: $first) { edges { node { number counts { count } progress { done } begunBy { post }
      availableActions { action } } } } } }`
    for (const document of [differences, preview, sets]) {
      const one = await statements(document, { first: 1 })
      expect((await statements(document, { first: 100 })) - one).toBeLessThan(aFew)
    }
  })

  it('of where each stands takes as many statements for one row as for many, page by page without gaps', async () => {
    const { changeSets } = await askLibrary(
      cast.manager,
      `changeSets(first: 1) { edges { node { id areaCount } } }`,
    )
    const id = changeSets.edges[0].node.id
    const document = `query($id: ID!, $first: Int, $after: String) { standardChangeSet(id: $id) { rows(first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } edges { node { id standing reason standardVersion { reference diff { summary } } } } } } }`
    const one = await statements(document, { id, first: 1 })
    expect((await statements(document, { id, first: 100 })) - one).toBeLessThan(aFew)
    const seen = new Set<string>()
    for (let after: string | null = null; ;) {
      const { data }: any = await cast.manager.ask(document, { id, first: 7, after })
      for (const { node } of data.standardChangeSet.rows.edges) seen.add(node.id)
      if (!data.standardChangeSet.rows.pageInfo.hasNextPage) break
      after = data.standardChangeSet.rows.pageInfo.endCursor
    }
    expect(seen.size).toBeGreaterThanOrEqual(changeSets.edges[0].node.areaCount)
  })
})

const sweeping = {
  ...{ code: 'BJ-03', category: 'CLEANING', tags: ['CLEANLINESS'], title: '电梯厅楼道清扫' },
  ...{ measure: 'TIMES_PER_PERIOD', comparator: 'AT_LEAST', period: 'DAY', evidence: 'SERVICE_LOG' },
}
const mopping = {
  ...{ code: 'BJ-04', category: 'CLEANING', tags: ['CLEANLINESS'], title: '楼道拖洗' },
  ...{ measure: 'INTERVAL', comparator: 'AT_MOST', unit: 'DAY', evidence: 'SERVICE_LOG' },
}

async function latestOf(areaId: string): Promise<{ id: string }> {
  const { data } = await cast.manager.ask(`{ managementArea(id: "${areaId}") { currentStandard { id } } }`)
  return data!.managementArea.currentStandard
}

const counted = (set: any) => Object.fromEntries(set.counts.map((one: any) => [one.standing, one.count]))

async function refusalOf(actor: Cast['manager'], mutation: string, input: object): Promise<string> {
  const before = await stored()
  const { errors } = await sendLibrary(actor, mutation, input)
  expect(await stored()).toBe(before)
  return errors[0]?.code ?? 'ACCEPTED'
}

const stored = async () =>
  JSON.stringify(
    await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `select (select jsonb_agg(s order by s.id) from change_set s) as sets, (select jsonb_agg(a order by a.id) from change_set_area a) as areas,
         (select jsonb_agg(v order by v.id) from standard_version v) as versions, (select count(*) from facts.fact) as facts`,
    ),
  )
