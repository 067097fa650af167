import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'

const preview = `query($fileId: ID!) { divisionImportPreview(fileId: $fileId) { digest addedCount renamedCount vanishedCount unchangedCount
  renamed { code name formerName } vanished { code name estatesInside } problems { row column value problem } } }`
const divisionImport = `mutation($input: DivisionImportInput!) { divisionImport(input: $input) { added renamed vanished errors { code message } } }`
const official = () => readFileSync(new URL('./divisions/shenbei_villages.csv', import.meta.url), 'utf8')

let world: DemoWorld
beforeAll(async () => void (world = await createDemoWorld()))
afterAll(() => world.stop())

const tree = () => world.rows('select code, name, vanished_on from division order by code')
const importAs = async (name: string, content: string) => {
  const actor = await world.person(name)
  const fileId = await world.upload(content)
  const shown = await actor.ask(preview, { fileId })
  const digest = shown.data?.divisionImportPreview?.digest ?? ''
  return { actor, fileId, shown: shown.data?.divisionImportPreview, digest }
}

describe('the official list of neighbourhoods', () => {
  it('changes nothing when it is brought in once more', async () => {
    const before = await tree()
    const { actor, fileId, shown, digest } = await importAs('沈处长', official())
    expect(shown).toMatchObject({
      addedCount: 0,
      renamedCount: 0,
      vanishedCount: 0,
      unchangedCount: 219,
      problems: [],
    })
    const { data, errors } = await actor.ask(divisionImport, { input: { fileId, digest } })
    expect(errors).toBeUndefined()
    expect(data?.divisionImport).toEqual({ added: 0, renamed: 0, vanished: 0, errors: [] })
    expect(await tree()).toEqual(before)
  })

  it('shows a new name and a vanished place with its estates before it is written, and tells the others afterwards', async () => {
    const content = official()
      .replace('"站前社区"', '"站前新社区"')
      .replace(/^210113004025.*\n/m, '')
    const { actor, fileId, shown, digest } = await importAs('沈处长', content)
    expect(shown.renamed).toEqual([{ code: '210113001001', name: '站前新社区', formerName: '站前社区' }])
    expect(shown.vanished).toEqual([{ code: '210113004025', name: '进步社区', estatesInside: 1 }])
    expect((await tree()).find(({ code }) => code === '210113001001')?.name).toBe('站前社区')
    const { data } = await actor.ask(divisionImport, { input: { fileId, digest } })
    expect(data?.divisionImport).toEqual({ added: 0, renamed: 1, vanished: 1, errors: [] })
    const after = await tree()
    expect(after.find(({ code }) => code === '210113001001')?.name).toBe('站前新社区')
    expect(after.find(({ code }) => code === '210113004025')?.vanished_on).not.toBeNull()
    const [told] = await world.rows(
      `select payload from facts.fact where type = 'DivisionsListed' order by id desc limit 1`,
    )
    expect(told?.payload).toMatchObject({
      registered: [{ code: '210113001001', name: '站前新社区', level: 'COMMUNITY', parentCode: '210113001' }],
      vanished: [{ code: '210113004025' }],
    })
    const [entry] = await world.rows(
      `select subjects from audit.entry where action = 'divisionImport' order by id desc limit 1`,
    )
    expect(entry?.subjects.divisions.map(({ id }: any) => id)).toEqual(
      [...(told?.payload.registered ?? []), ...(told?.payload.vanished ?? [])].map(({ id }) => id),
    )
    const back = await importAs('沈处长', official())
    expect(back.shown).toMatchObject({ addedCount: 1, renamedCount: 1 })
    await back.actor.ask(divisionImport, { input: { fileId: back.fileId, digest: back.digest } })
    expect((await tree()).every(({ vanished_on: vanishedOn }) => vanishedOn === null)).toBe(true)
  })

  it('has one effect when it is sent twice with one number', async () => {
    const content = official().replace('"云峰社区"', '"云峰新社区"')
    const { actor, fileId, digest } = await importAs('沈处长', content)
    const input = { fileId, digest, idempotencyKey: 'once' }
    await actor.ask(divisionImport, { input })
    const again = await actor.ask(divisionImport, { input })
    expect(again.data?.divisionImport.errors).toEqual([])
    const told = await world.rows(
      `select from facts.fact where payload @> '{"registered": [{"name": "云峰新社区"}]}'`,
    )
    expect(told).toHaveLength(1)
  })
})

describe('an import is refused and nothing changes', () => {
  it.each(['周主任', '林书记', '郑经理', '审计员'])(
    'to %s, who does not answer for the tree',
    async (name) => {
      const before = await tree()
      const { actor, fileId, shown } = await importAs(name, official())
      expect(shown).toBeNull()
      const { data } = await actor.ask(divisionImport, { input: { fileId, digest: 'x' } })
      expect(data?.divisionImport.errors).toEqual([
        { code: 'NOT_ALLOWED', message: expect.stringContaining('身份') },
      ])
      expect(await tree()).toEqual(before)
    },
  )

  it('without an account', async () => {
    const { data } = await world
      .anonymous()
      .ask(divisionImport, { input: { fileId: await world.upload(official()), digest: 'x' } })
    expect(data?.divisionImport.errors[0].code).toBe('NOT_SIGNED_IN')
  })

  it('where the file reaches outside the street that brings it in', async () => {
    const before = await tree()
    const { actor, fileId, shown } = await importAs('唐科长', official())
    expect(shown.problems[0]).toMatchObject({ problem: expect.stringContaining('管辖范围') })
    const { data } = await actor.ask(divisionImport, { input: { fileId, digest: 'x' } })
    expect(data?.divisionImport.errors[0].code).toBe('OUTSIDE_TERRITORY')
    expect(await tree()).toEqual(before)
  })

  it('where the tree changed after the preview', async () => {
    const { actor, fileId, digest } = await importAs(
      '沈处长',
      official().replace('"二井社区"', '"二井新社区"'),
    )
    await world.rows(`update division set name = '改过' where code = '210113002001'`)
    const before = await tree()
    const { data } = await actor.ask(divisionImport, { input: { fileId, digest } })
    expect(data?.divisionImport.errors[0].code).toBe('PREVIEW_OUTDATED')
    expect(await tree()).toEqual(before)
  })

  it('where a line is wrong, with a report that names it in the reader’s language', async () => {
    const before = await tree()
    const { actor, fileId, shown } = await importAs(
      '沈处长',
      `${official()}\n2101130010,坏代码,210113001,21,2101,210113\n`,
    )
    expect(shown.problems).toEqual([
      { row: 222, column: 'code', value: '2101130010', problem: '代码的位数或格式不正确。' },
    ])
    const english = await actor.ask(preview, { fileId }, { language: 'en' })
    expect(english.data?.divisionImportPreview.problems[0].problem).toMatch(/wrong length/)
    const { data } = await actor.ask(divisionImport, { input: { fileId, digest: '' } })
    expect(data?.divisionImport.errors[0].code).toBe('FILE_UNREADABLE')
    expect(await tree()).toEqual(before)
  })
})
