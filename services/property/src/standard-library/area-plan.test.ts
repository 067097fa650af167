import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { templateItems } from '../service-standard/template/template.ts'
import { classify } from '../service-standard/change-class.ts'
import { fieldsThatDiffer } from '../service-standard/diff.ts'
import type { StandardItemContent } from '../service-standard/measure.ts'
import { classOfPlan, planArea } from './area-plan.ts'
import type { LibraryChoice } from './change-set.ts'
import { pairWithLibrary } from './library-pairing.ts'

/* What a change of the library makes of one area's standard. */

const library = templateItems('FIRST')
const levels = [templateItems('FIRST'), templateItems('SECOND'), templateItems('THIRD')]
const choose = (items: readonly StandardItemContent[], isRetired = false): LibraryChoice[] =>
  items.map((item) => ({ item, isRetired }))
const item = (code: string) => library.find((one) => one.code === code)!

/** The same promises, each at some level, some of them missing. */
const someArea = fc
  .array(fc.option(fc.nat(2), { freq: 5 }), { minLength: library.length, maxLength: library.length })
  .map((picks) =>
    library.flatMap(({ code }, at) => {
      const level = picks[at]
      const own = level == null ? undefined : levels[level]!.find((one) => one.code === code)
      return own ? [own] : []
    }),
  )
const someChoice = fc.subarray(library, { minLength: 1 })

describe('carrying promises to an area', () => {
  it('leaves the area as the library says in them, and alone in all others', () => {
    fc.assert(
      fc.property(someArea, someChoice, (area, chosen) => {
        const { target, problem } = planArea(area, { content: library, chosen: choose(chosen) })
        expect(problem).toBeNull()
        const codes = new Set(chosen.map(({ code }) => code))
        const now = new Map(target.map((one) => [one.code, one]))
        for (const one of chosen) expect(fieldsThatDiffer(now.get(one.code)!, one)).toEqual([])
        const others = area.filter(({ code }) => !codes.has(code))
        expect(others.map(({ code }) => now.get(code))).toEqual(others)
      }),
    )
  })

  it('makes drafts that each have one class, stand on one another, and end in the whole change', () => {
    fc.assert(
      fc.property(someArea, someChoice, (area, chosen) => {
        const plan = planArea(area, { content: library, chosen: choose(chosen) })
        let base: readonly StandardItemContent[] = area
        for (const draft of plan.drafts) {
          expect(draft.base).toEqual(base)
          expect(classify(draft.base, draft.items).class).toBe(draft.changeClass)
          base = draft.items
        }
        expect(classify(base, plan.target).class).toBeNull()
        // Nobody waits for the second person with what is better.
        const classes = plan.drafts.map(({ changeClass }) => changeClass)
        expect(classes).toEqual(
          ['FAVOURABLE', 'EDITORIAL', 'ADVERSE'].filter((one) => classes.includes(one as never)),
        )
        expect(classOfPlan(plan)).toBe(classify(area, plan.target).class ?? 'UNCHANGED')
      }),
    )
  })

  it('done twice changes nothing the second time', () => {
    fc.assert(
      fc.property(someArea, someChoice, (area, chosen) => {
        const carried = { content: library, chosen: choose(chosen) }
        expect(planArea(planArea(area, carried).target, carried).drafts).toEqual([])
      }),
    )
  })

  it('takes a retired promise out, which is worse for the owners', () => {
    const plan = planArea(library, {
      content: library.filter(({ code }) => code !== 'BJ-03'),
      chosen: choose([item('BJ-03')], true),
    })
    expect(plan.target.some(({ code }) => code === 'BJ-03')).toBe(false)
    expect(classOfPlan(plan)).toBe('ADVERSE')
  })

  it('carries the whole library where nothing was ever promised', () => {
    const plan = planArea(null, { content: library, chosen: choose([item('BJ-03')]) })
    expect(plan.drafts).toEqual([{ changeClass: 'FIRST', base: null, items: library }])
  })

  it('gives a new promise a code that was never used in the area', () => {
    const area = library.filter(({ code }) => code !== 'BJ-03')
    const plan = planArea(area, { content: library, chosen: choose([item('BJ-03')]) }, ['BJ-03', 'BJ-40'])
    const added = plan.target.find(({ title }) => title === item('BJ-03').title)!
    expect(added.code).toBe('BJ-41')
  })
})

describe('which promise of an area is which of the library', () => {
  it('is told by its code, unless the code stands for something else there', () => {
    const stranger = { ...item('BJ-03'), title: '外墙清洗', wording: '外墙每两年清洗一次，由业主大会决定' }
    const pairs = pairWithLibrary([item('BJ-03')], [stranger])
    expect(pairs.get('BJ-03')).toBeNull()
  })

  it('is told by its words where the area has numbered otherwise', () => {
    const renumbered = { ...item('BJ-03'), code: 'BJ-77' }
    expect(pairWithLibrary(library, [renumbered]).get('BJ-03')).toBe(renumbered)
    const { target } = planArea([renumbered], {
      content: library,
      chosen: choose([{ ...item('BJ-03'), wording: '电梯厅、楼道每日清扫 3 次', target: '3' }]),
    })
    expect(target).toEqual([{ ...renumbered, wording: '电梯厅、楼道每日清扫 3 次', target: '3' }])
  })

  it('is left to a person where two are equally like it', () => {
    const one = {
      ...item('BJ-03'),
      code: 'BJ-77',
      title: '楼道清扫（东区）',
      wording: '东区楼道每日清扫 2 次',
    }
    const two = {
      ...item('BJ-03'),
      code: 'BJ-78',
      title: '楼道清扫（西区）',
      wording: '西区楼道每日清扫 2 次',
    }
    const wanted = {
      ...item('BJ-03'),
      title: '楼道清扫（各区）',
      wording: '各区楼道每日清扫 3 次',
      target: '3',
    }
    const plan = planArea([one, two], { content: [wanted], chosen: choose([wanted]) })
    expect(plan).toMatchObject({ drafts: [], problem: { code: 'UNCLEAR', items: ['楼道清扫（各区）'] } })
  })
})
