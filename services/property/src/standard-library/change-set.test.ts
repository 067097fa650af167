import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { area, createCast, oldArea, type Cast } from '../testing/cast.ts'
import {
  acceptedLibrary,
  askSet,
  beginLibrary,
  countOf,
  furtherAreas,
  promiseLike,
  sendLibrary,
  untilIdle,
} from '../testing/library.ts'
import { begin, publishFirst, read, signByAll, submit, today, accepted } from '../testing/story.ts'

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
