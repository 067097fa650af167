import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { area, createCast, district, oldArea, type Cast } from '../testing/cast.ts'
import { acceptedLibrary, askLibrary, beginLibrary, sendLibrary } from '../testing/library.ts'
import { accepted, publishFirst, read, send } from '../testing/story.ts'

/* A company's library: how it begins, how it is edited by several people, and what it remembers. */

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
  await publishFirst(cast)
})
afterAll(() => cast?.world.stop())

const stored = async () =>
  JSON.stringify(
    await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `select (select jsonb_agg(l order by l.id) from standard_library l) as libraries,
         (select jsonb_agg(i order by i.id) from library_item i) as items,
         (select jsonb_agg(c order by c.id) from library_change c) as changes, (select count(*) from facts.fact) as facts`,
    ),
  )

async function refusedWith(actor: Cast['manager'], mutation: string, input: object): Promise<string> {
  const before = await stored()
  const { errors } = await sendLibrary(actor, mutation, input)
  expect(await stored()).toBe(before)
  return errors[0]?.code ?? 'ACCEPTED'
}

const sweeping = (times: string) => ({
  ...{ code: 'BJ-03', category: 'CLEANING', tags: ['CLEANLINESS'], title: '电梯厅楼道清扫' },
  ...{
    measure: 'TIMES_PER_PERIOD',
    comparator: 'AT_LEAST',
    target: times,
    period: 'DAY',
    evidence: 'SERVICE_LOG',
  },
  wording: `电梯厅、楼道每日清扫 ${times} 次`,
})
const greeting = (wording: string) => ({
  ...{ code: 'ZH-01', category: 'GENERAL_MANAGEMENT', tags: [], title: '服务电话', measure: 'NONE' },
  ...{ evidence: 'SPOT_CHECK', wording },
})
const reason = '统一各小区的承诺'

async function sendFile(name: string): Promise<string> {
  const content = await readFile(new URL(`../service-standard/import/fixtures/${name}`, import.meta.url))
  const [row] = await cast.world.sqlAs(
    'property',
    { kind: 'SYSTEM', district },
    `insert into platform.file (district_id, id, sha256, media_type, size, name, content, created_at)
     values ($1, gen_random_uuid(), 'x', 'application/octet-stream', $2, $3, $4, now()) returning id`,
    [district, content.length, name, content],
  )
  return row!['id'] as string
}

describe('the beginning of a library', () => {
  it('is refused to everybody but the staff of a property company', async () => {
    const input = { source: { templateId: 'SECOND' }, reason }
    expect(await refusedWith(cast.resident, 'standardLibraryCreate', input)).toBe('NOT_SIGNED_IN')
    for (const actor of [cast.secretary, cast.district, cast.ownersCommittee]) {
      expect(await refusedWith(actor, 'standardLibraryCreate', input)).toBe('NOT_YOURS')
    }
  })

  it('needs one source, a reason, and a version that is the company’s own and public', async () => {
    const create = (input: object) => refusedWith(cast.manager, 'standardLibraryCreate', input)
    expect(await create({ source: {}, reason })).toBe('INVALID_INPUT')
    expect(await create({ source: { templateId: 'FOURTH' }, reason })).toBe('INVALID_INPUT')
    expect(await create({ source: { templateId: 'FIRST' }, reason: '  ' })).toBe('REASON_MISSING')
    const [version] = await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `select id from standard_version`,
    )
    const other = { source: { standardVersionId: version!['id'] }, reason }
    expect(await refusedWith(cast.otherCompany, 'standardLibraryCreate', other)).toBe('INVALID_INPUT')
  })

  it('tells row by row what is wrong in a file, and writes nothing', async () => {
    const before = await stored()
    const payload = await sendLibrary(
      cast.manager,
      'standardLibraryCreate',
      { source: { fileId: await sendFile('mistakes.xlsx') }, reason },
      'problems { row message isBlocking }',
    )
    expect(payload.errors[0].code).toBe('ROWS_REFUSED')
    expect(payload.problems.length).toBeGreaterThan(3)
    expect(await stored()).toBe(before)
  })

  it('takes a file, once; after that there is a library', async () => {
    const input = { source: { fileId: await sendFile('titles-and-merged-cells.xlsx') }, reason }
    const { standardLibrary } = await acceptedLibrary(cast.otherCompany, 'standardLibraryCreate', input)
    expect(standardLibrary.items.length).toBeGreaterThan(10)
    expect(await refusedWith(cast.otherCompany, 'standardLibraryCreate', input)).toBe('LIBRARY_EXISTS')
    // Another company's is none of ours.
    expect(await askLibrary(cast.manager, 'id')).toBeNull()
  })
})

describe('an edit of the library', () => {
  let library: any
  beforeAll(async () => {
    library = await beginLibrary(cast)
  })
  const edit = (actor: Cast['manager'], input: object) =>
    sendLibrary(
      actor,
      'standardLibraryEditItems',
      { revision: library.revision, reason, ...input },
      'conflicts { code stored { target } yours { target } }',
    )

  it('tells who changed what, when and why, and leaves every area’s standard alone', async () => {
    const { data: before } = await cast.resident.ask(`{ managementAreas { totalCount } }`)
    library = (await edit(cast.manager, { put: [sweeping('2')], reason: '早晚各扫一次' })).standardLibrary
    const { changes } = await askLibrary(
      cast.confirmer,
      `changes(code: "BJ-03") { edges { node { kind sentence reason by { personName post } before { target } after { target } } } }`,
    )
    expect(changes.edges[0].node).toEqual({
      ...{ kind: 'CHANGED', sentence: '电梯厅楼道清扫：每日 1 次 → 每日 2 次，更严', reason: '早晚各扫一次' },
      ...{ by: { personName: '郑**', post: '项目经理' }, before: { target: '1' }, after: { target: '2' } },
    })
    expect((await cast.resident.ask(`{ managementAreas { totalCount } }`)).data).toEqual(before)
  })

  it('lets two people edit different promises at the same time', async () => {
    const { revision } = library
    const first = await edit(cast.manager, { revision, put: [sweeping('3')] })
    expect(first.errors).toEqual([])
    const second = await edit(cast.confirmer, {
      revision,
      put: [greeting('公示服务电话，每日 16 小时有人接听，夜间转值班室')],
    })
    expect(second.errors).toEqual([])
    library = second.standardLibrary
  })

  it('of one promise by two shows the later both versions, and nothing is overwritten', async () => {
    const { revision } = library
    await edit(cast.manager, { revision, put: [sweeping('4')] })
    const before = await stored()
    const late = await edit(cast.confirmer, { revision, put: [sweeping('5')] })
    expect(late.errors[0].code).toBe('CONFLICT')
    expect(late.conflicts).toEqual([{ code: 'BJ-03', stored: { target: '4' }, yours: { target: '5' } }])
    expect(await stored()).toBe(before)
    library = late.standardLibrary
  })

  it('retires a promise without giving its code away, and takes it back', async () => {
    library = (await edit(cast.manager, { remove: ['BJ-03'] })).standardLibrary
    expect(library.items.at(-1)).toMatchObject({ item: { code: 'BJ-03' }, isRetired: true })
    const { code: _, ...withoutCode } = sweeping('2')
    library = (
      await edit(cast.manager, { put: [{ ...withoutCode, title: '另一条', wording: '电梯厅每日消毒 2 次' }] })
    ).standardLibrary
    expect(library.items.filter(({ item }: any) => item.code === 'BJ-03')).toHaveLength(1)
    library = (await edit(cast.manager, { put: [sweeping('2')] })).standardLibrary
    expect(library.items.find(({ item }: any) => item.code === 'BJ-03').isRetired).toBe(false)
  })

  it('is refused without a reason, without a change, with a faulty promise, and to everybody else', async () => {
    const input = { revision: library.revision, reason, put: [sweeping('6')] }
    const refused = (actor: Cast['manager'], more: object) =>
      refusedWith(actor, 'standardLibraryEditItems', { ...input, ...more })
    expect(await refused(cast.manager, { reason: '' })).toBe('REASON_MISSING')
    expect(await refused(cast.manager, { put: [sweeping('2')] })).toBe('NOTHING_CHANGED')
    expect(await refused(cast.manager, { put: [{ ...sweeping('2'), wording: '' }] })).toBe('ITEMS_INVALID')
    expect(await refused(cast.resident, {})).toBe('NOT_SIGNED_IN')
    expect(await refused(cast.secretary, {})).toBe('NOT_YOURS')
    expect(await refused(cast.stranger, {})).toBe('NOT_FOUND')
  })

  it('sent twice under one key has one effect', async () => {
    const input = { revision: library.revision, reason, put: [sweeping('7')], idempotencyKey: 'one edit' }
    const [one, two] = [
      await sendLibrary(cast.manager, 'standardLibraryEditItems', input),
      await sendLibrary(cast.manager, 'standardLibraryEditItems', input),
    ]
    expect([one.errors, two.errors]).toEqual([[], []])
    const { changes } = await askLibrary(
      cast.manager,
      `changes(code: "BJ-03") { edges { node { after { target } } } }`,
    )
    expect(changes.edges.filter(({ node }: any) => node.after?.target === '7')).toHaveLength(1)
    library = two.standardLibrary
  })
})

describe('the standard of one area', () => {
  it('can be begun from the library, and keeps what only the area promises', async () => {
    const begin = async (managementAreaId: string) => {
      const draft = await accepted(cast.manager, 'standardVersionCreate', {
        managementAreaId,
        source: { library: true },
      })
      return (await read(cast.manager, draft.id, 'items { code title target }')).items
    }
    const { items } = await askLibrary(cast.manager, 'items { isRetired item { code } }')
    const current = items.filter(({ isRetired }: any) => !isRetired)
    expect(await begin(oldArea.id)).toHaveLength(current.length)
    const here = await begin(area.id)
    expect(here.length).toBeGreaterThanOrEqual(current.length)
    // The area has swept its stairs under another code since before there was a library: the code stays.
    expect(here.find(({ title }: any) => title === '电梯厅楼道清扫')).toMatchObject({
      code: 'BJ-01',
      target: '7',
    })
    expect(new Set(here.map(({ code }: any) => code)).size).toBe(here.length)
    const both = { managementAreaId: area.id, source: { library: true, currentVersion: true } }
    const { errors } = await send(cast.manager, 'standardVersionCreate', both)
    expect(errors[0].code).toBe('INVALID_INPUT')
  })
})
