import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StandardItemContent } from '../measure.ts'
import { anyStandard, pestControl, sweeping, urgentRepair } from '../testing/items.ts'
import { templateItems, templateLevels } from '../template/template.ts'
import { readStandard } from './read-standard.ts'
import { escapeForSpreadsheet, looksLikeFormula, unescapeFromSpreadsheet } from './spreadsheet-escape.ts'
import { writeStandardWorkbook } from './write-standard-workbook.ts'

async function sentAndReadBack(
  items: readonly StandardItemContent[],
  inForce: readonly StandardItemContent[],
) {
  const content = await writeStandardWorkbook(items)
  return readStandard({ kind: 'FILE', content }, { inForce })
}

const inTagOrder = (items: readonly StandardItemContent[]) =>
  items.map((item) => ({ ...item, tags: item.tags.toSorted() }))

describe('A standard that was written as a workbook', () => {
  it.each(templateLevels)('is the same when it is read again, at the template’s level %s', async (level) => {
    const items = templateItems(level)
    for (const inForce of [[], items]) {
      const read = await sentAndReadBack(items, inForce)
      expect(read.problems).toEqual([])
      expect(read.items).toEqual(items)
    }
  })

  it('is the same with every field filled', async () => {
    const items = [
      sweeping({
        scope: '1—5号楼，地下车库',
        season: { fromMonth: 11, toMonth: 3 },
        trigger: '雪停后',
        tags: ['CLEANLINESS', 'ORDERLINESS'],
        comparator: 'AT_MOST',
        wording: '第一行，每日清扫至多 2 次\n第二行“引号”&<尖括号>，逗号,制表',
      }),
      urgentRepair({ target: '0.1', unit: 'HOUR', wording: '急修 0.1 小时内到场' }),
      urgentRepair({ code: 'ZH-09', target: '1.5', unit: 'WORKING_DAY', wording: '一个半工作日内答复' }),
    ]
    expect((await sentAndReadBack(items, [])).items).toEqual(items)
  })

  it('is the same whatever it promises', async () => {
    const standard = anyStandard.filter((items) => items.length > 0)
    await fc.assert(
      fc.asyncProperty(standard, async (items) => {
        const read = await sentAndReadBack(items, [])
        expect(read.problems.filter(({ severity }) => severity === 'REFUSED')).toEqual([])
        expect(inTagOrder(read.items)).toEqual(inTagOrder(items))
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('computes nothing in a spreadsheet, and is still the same when it is read again', async () => {
    const items = [
      pestControl({ wording: '=HYPERLINK("http://example.org","点此")' }),
      pestControl({ code: 'LH-04', wording: '-定期喷药', title: '@防治' }),
      pestControl({ code: 'LH-05', wording: "'=已有撇号" }),
    ]
    const read = await sentAndReadBack(items, [])
    expect(read.problems).toEqual([])
    expect(read.items).toEqual(items)
  })
})

describe('A text in a spreadsheet', () => {
  it.each(['=1+1', '+8613800001234 call', '-2+3', '@SUM(A1)', '\t=1', '＝1+1', ' =1', '\r=1', '=cmd|calc'])(
    '%j would be computed',
    (text) => {
      expect(looksLikeFormula(text)).toBe(true)
      expect(looksLikeFormula(escapeForSpreadsheet(text))).toBe(false)
    },
  )

  it.each(['30', '-30', '+30', '-1,200.50', '95%', '-', '—', '+', '', ' ', '急修', '3-5日', 'a=b', "'tis"])(
    '%j is only a text or a number',
    (text) => {
      expect(looksLikeFormula(text)).toBe(false)
      expect(escapeForSpreadsheet(text)).toBe(text)
    },
  )

  it('comes back as it was', () => {
    const text = fc
      .array(fc.constantFrom("'", '=', '+', '-', '@', '1', ' ', '急'), { maxLength: 6 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, (written) => {
        expect(unescapeFromSpreadsheet(escapeForSpreadsheet(written))).toBe(written)
      }),
    )
  })
})
