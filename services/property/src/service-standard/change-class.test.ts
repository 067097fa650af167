import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classify, classOfChange, type ChangeClass } from './change-class.ts'
import { standardContentHash } from './content-hash.ts'
import type { StandardItemContent } from './measure.ts'
import { rebase, splitDraft } from './split.ts'
import { anyDraft, anyStandard, fireAccess, pestControl, sweeping, urgentRepair } from './testing/items.ts'

const inForce = [urgentRepair(), sweeping(), pestControl()]
const [repair, sweep, pests] = inForce as [StandardItemContent, StandardItemContent, StandardItemContent]

describe('The changes of a draft set its class', () => {
  it.each<[string, StandardItemContent[], ChangeClass | null]>([
    ['nothing changed', [repair, sweep, pests], null],
    ['only moved about', [pests, repair, sweep], null],
    [
      'a typo put right',
      [urgentRepair({ wording: '急修接报后60分钟内到达现场' }), sweep, pests],
      'EDITORIAL',
    ],
    ['a promise stricter', [urgentRepair({ target: '30' }), sweep, pests], 'FAVOURABLE'],
    ['a promise added', [repair, sweep, pests, fireAccess()], 'FAVOURABLE'],
    [
      'one added and one stricter',
      [urgentRepair({ target: '30' }), sweep, pests, fireAccess()],
      'FAVOURABLE',
    ],
    ['a promise looser', [repair, sweeping({ target: '1' }), pests], 'ADVERSE'],
    ['a promise removed', [repair, sweep], 'ADVERSE'],
    ['a promise narrower', [repair, sweeping({ scope: '东区' }), pests], 'ADVERSE'],
    ['prose reworded', [repair, sweep, pestControl({ wording: '预防病虫害' })], 'ADVERSE'],
    [
      'a looser figure dressed as a typo',
      [urgentRepair({ wording: '急修120分钟内到场' }), sweep, pests],
      'ADVERSE',
    ],
    [
      'a typo and a stricter promise',
      [urgentRepair({ target: '30' }), sweeping({ tags: [] }), pests],
      'MIXED',
    ],
    ['something better and something worse', [urgentRepair({ target: '30' }), sweep], 'MIXED'],
  ])('%s', (_, draft, changeClass) => {
    expect(classify(inForce, draft).class).toBe(changeClass)
  })

  it('is the first version where nothing has ever been in force', () => {
    expect(classify(null, inForce).class).toBe('FIRST')
    expect(classify([], inForce).class).toBe('FAVOURABLE')
  })

  it('counts what it consists of', () => {
    const { counts } = classify(inForce, [
      urgentRepair({ target: '30' }),
      sweeping({ tags: [] }),
      fireAccess(),
    ])
    expect(counts).toEqual({ EDITORIAL: 1, FAVOURABLE: 2, ADVERSE: 1 })
  })
})

describe('A mixed draft', () => {
  it('of a typo, a stricter and a looser promise splits into three versions', () => {
    const draft = [
      urgentRepair({ target: '30' }),
      sweeping({ target: '1' }),
      pests,
      fireAccess({ wording: '消防通道随时畅通' }),
    ]
    const parts = splitDraft([...inForce, fireAccess()], draft)
    expect(parts.map((part) => part.class)).toEqual(['EDITORIAL', 'FAVOURABLE', 'ADVERSE'])
    const [editorial, favourable, adverse] = parts.map((part) => part.items)
    expect(editorial).toEqual([repair, sweep, pests, draft[3]])
    expect(favourable).toEqual([draft[0], sweep, pests, draft[3]])
    expect(adverse).toEqual(draft)
  })

  const sorted = (items: readonly StandardItemContent[]) =>
    items.toSorted((a, b) => (a.code < b.code ? -1 : 1))

  it('is published part by part without losing anything of it', () => {
    fc.assert(
      fc.property(anyDraft, ({ inForce: before, draft }) => {
        const parts = splitDraft(before, draft)
        const end = parts.at(-1)?.items ?? before
        expect(standardContentHash(end)).toBe(standardContentHash(parts.length > 0 ? draft : before))
        expect(parts.length > 0 || classify(before, draft).class === null).toBe(true)
      }),
    )
  })

  it('has parts of one class each, every one standing on the one before', () => {
    fc.assert(
      fc.property(anyDraft, ({ inForce: before, draft }) => {
        let base: readonly StandardItemContent[] = before
        for (const part of splitDraft(before, draft)) {
          expect(sorted(part.base)).toEqual(sorted(base))
          expect(classify(part.base, part.items).class).toBe(part.class)
          base = part.items
        }
      }),
    )
  })

  it('puts every change into exactly one part', () => {
    fc.assert(
      fc.property(anyDraft, ({ inForce: before, draft }) => {
        const whole = classify(before, draft)
        const parts = splitDraft(before, draft)
        const inParts = parts.flatMap((part) => classify(part.base, part.items).changes).filter(classOfChange)
        expect(inParts.map(({ code }) => code).toSorted()).toEqual(
          whole.changes
            .filter(classOfChange)
            .map(({ code }) => code)
            .toSorted(),
        )
      }),
    )
  })
})

describe('A draft that somebody else overtook', () => {
  it('keeps its changes and takes the others as they are in force', () => {
    const draft = [urgentRepair({ target: '30' }), sweep, pests, fireAccess()]
    const overtaken = [repair, sweeping({ target: '3' })]
    const { items, conflicts } = rebase(inForce, draft, overtaken)
    expect(conflicts).toEqual([])
    expect(items).toEqual([urgentRepair({ target: '30' }), sweeping({ target: '3' }), fireAccess()])
  })

  it('shows the promises that both have changed, each in its own way', () => {
    const draft = [urgentRepair({ target: '30' }), sweep]
    const overtaken = [urgentRepair({ target: '45' }), sweep, pestControl({ tags: [] })]
    const { items, conflicts } = rebase(inForce, draft, overtaken)
    expect(conflicts.map(({ code }) => code)).toEqual(['ZH-02', 'LH-03'])
    expect(items).toEqual(draft)
  })

  it('has no conflict where both made the same change', () => {
    const draft = [urgentRepair({ target: '30' }), sweep]
    expect(rebase(inForce, draft, draft)).toEqual({ items: draft, conflicts: [] })
  })

  it('is itself again on what it was made from, and nothing changed changes nothing', () => {
    fc.assert(
      fc.property(anyDraft, anyStandard, ({ inForce: before, draft }, other) => {
        expect(standardContentHash(rebase(before, draft, before).items)).toBe(standardContentHash(draft))
        expect(standardContentHash(rebase(before, before, other).items)).toBe(standardContentHash(other))
      }),
    )
  })
})

describe('The content that a signature binds', () => {
  it('is the same in any order of its promises and tags', () => {
    fc.assert(
      fc.property(anyStandard, (items) => {
        const shuffled = items.toReversed().map((item) => ({ ...item, tags: item.tags.toReversed() }))
        expect(standardContentHash(shuffled)).toBe(standardContentHash(items))
      }),
    )
  })

  it('is another one after any change, down to a comma', () => {
    const hash = standardContentHash(inForce)
    for (const change of [
      { wording: '道路，广场每日清扫 2 次' },
      { target: '1' },
      { tags: [] },
      { scope: '东区' },
      { season: { fromMonth: 4, toMonth: 10 } },
      { category: 'GREENING' as const },
    ]) {
      expect(standardContentHash([repair, sweeping(change), pests])).not.toBe(hash)
    }
    expect(standardContentHash([repair, sweep])).not.toBe(hash)
  })

  it('is not changed by what a record carries besides the promise', () => {
    const records = inForce.map((item) => ({ ...item, id: 'of a row', revision: 3 }))
    expect(standardContentHash(records)).toBe(standardContentHash(inForce))
  })
})
