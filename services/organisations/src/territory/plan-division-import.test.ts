import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planDivisionImport, type KnownDivision } from './plan-division-import.ts'

const known = (code: string, name: string, vanished = false): KnownDivision => ({ code, name, vanished })

describe('the plan of an import', () => {
  const before = [
    known('210113001001', '站前社区'),
    known('210113001004', '云峰社区'),
    known('210113001005', '旧社区', true),
  ]

  it('tells what is new, renamed, gone and the same', () => {
    const plan = planDivisionImport(before, [
      { code: '210113001001', name: '站前新社区' },
      { code: '210113001006', name: '新建社区' },
    ])
    expect(plan.added).toEqual([{ code: '210113001006', name: '新建社区' }])
    expect(plan.renamed).toEqual([{ code: '210113001001', name: '站前新社区', formerName: '站前社区' }])
    expect(plan.vanished).toEqual([{ code: '210113001004', name: '云峰社区' }])
    expect(plan.unchanged).toBe(0)
  })

  it('takes a place back that had vanished', () => {
    const { added, returned } = planDivisionImport(before, [{ code: '210113001005', name: '旧社区' }])
    expect([added.length, returned.length]).toEqual([0, 1])
  })

  it('says nothing about districts that the list does not speak of', () => {
    const elsewhere = [...before, known('210112001001', '邻区社区')]
    const { vanished } = planDivisionImport(elsewhere, [{ code: '210113001001', name: '站前社区' }])
    expect(vanished.map(({ code }) => code)).toEqual(['210113001004'])
  })

  it('changes nothing the second time, whatever the list', () => {
    const division = fc.record({
      code: fc.integer({ min: 1, max: 60 }).map((number) => `210113001${String(number).padStart(3, '0')}`),
      name: fc.string({ minLength: 1, maxLength: 4 }),
    })
    const list = fc.uniqueArray(division, { selector: ({ code }) => code })
    fc.assert(
      fc.property(list, list, (old, listed) => {
        const first = planDivisionImport(
          old.map((each) => ({ ...each, vanished: false })),
          listed,
        )
        const gone = new Set(first.vanished.map(({ code }) => code))
        const after = [
          ...old
            .filter(({ code }) => !listed.some((each) => each.code === code))
            .map((each) => ({ ...each, vanished: gone.has(each.code) })),
          ...listed.map((each) => ({ ...each, vanished: false })),
        ]
        const second = planDivisionImport(after, listed)
        expect([second.added, second.returned, second.renamed, second.vanished]).toEqual([[], [], [], []])
        expect(second.unchanged).toBe(listed.length)
      }),
    )
  })
})
