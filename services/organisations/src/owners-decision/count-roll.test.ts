import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countRoll, type Ballot, type RollUnit } from './count-roll.ts'
import { readRoll } from './read-roll.ts'
import { squareCentimetres, squareMetres } from './square-metres.ts'
import { judge, votingShare } from './threshold.ts'

const ballot = fc.constantFrom<Ballot>('IN_FAVOUR', 'AGAINST', 'ABSTAINED', 'NONE')
const anyArea = fc.bigInt({ min: 1n, max: 3_000_000n })

/** Buyers with one unit or several, each of one mind. */
const buyers = fc.array(fc.record({ ballot, areas: fc.array(anyArea, { minLength: 1, maxLength: 4 }) }), {
  minLength: 1,
  maxLength: 30,
})
/** What the developer still holds. */
const unsold = fc.record({ ballot, areas: fc.array(anyArea, { maxLength: 8 }) })

function rollOf(
  bought: readonly { ballot: Ballot; areas: readonly bigint[] }[],
  held: { ballot: Ballot; areas: readonly bigint[] },
): RollUnit[] {
  const units = [
    ...bought.flatMap(({ ballot: said, areas }, buyer) =>
      areas.map((area) => ({ area, owner: String(buyer), isUnsold: false, ballot: said })),
    ),
    ...held.areas.map((area, at) => ({
      area,
      owner: `sold later ${at}`,
      isUnsold: true,
      ballot: held.ballot,
    })),
  ]
  return units.map((unit, at) => ({ ...unit, row: at + 2 }))
}

describe('the heads of a roll', () => {
  it('are the buyers, however many units each has, and one for all that the developer holds', () => {
    fc.assert(
      fc.property(buyers, unsold, (bought, held) => {
        const { count, contradictions } = countRoll(rollOf(bought, held))
        expect(contradictions).toEqual([])
        expect(count.total.heads).toBe(bought.length + (held.areas.length > 0 ? 1 : 0))
        const said = [...bought, ...(held.areas.length > 0 ? [held] : [])]
        expect(votingShare(count).heads).toBe(said.filter((one) => one.ballot !== 'NONE').length)
        const sum = (some: readonly { areas: readonly bigint[] }[]) =>
          some.flatMap(({ areas }) => areas).reduce((whole, area) => whole + area, 0n)
        expect(count.total.area).toBe(sum(said))
        expect(count.inFavour.area).toBe(sum(said.filter((one) => one.ballot === 'IN_FAVOUR')))
      }),
    )
  })

  it('do not grow with the walls: to divide a buyer’s unit, or an unsold one, changes no outcome', () => {
    fc.assert(
      fc.property(
        buyers,
        unsold,
        fc.constantFrom('ORDINARY' as const, 'SPECIAL' as const),
        (bought, held, kind) => {
          const halved = (areas: readonly bigint[]) => areas.flatMap((area) => [area / 2n, area - area / 2n])
          const whole = countRoll(rollOf(bought, held)).count
          const divided = countRoll(
            rollOf(
              bought.map((one) => ({ ...one, areas: halved(one.areas) })),
              { ...held, areas: halved(held.areas) },
            ),
          ).count
          expect(divided).toEqual(whole)
          expect(judge(divided, kind)).toEqual(judge(whole, kind))
        },
      ),
    )
  })

  it('never let the developer outvote buyers by heads with its unsold units', () => {
    const bought = [1, 2, 3].map(() => ({ ballot: 'AGAINST' as const, areas: [100n] }))
    const { count } = countRoll(
      rollOf(bought, { ballot: 'IN_FAVOUR', areas: Array.from({ length: 50 }, () => 100n) }),
    )
    expect(count.inFavour).toEqual({ area: 5000n, heads: 1 })
    expect(judge(count, 'ORDINARY').isCarried).toBe(false)
  })

  it('count units without a mark each for itself', () => {
    const units = [1, 2].map((row) => ({
      row,
      area: 10n,
      owner: '',
      isUnsold: false,
      ballot: 'IN_FAVOUR' as const,
    }))
    expect(countRoll(units).count.total).toEqual({ area: 20n, heads: 2 })
  })

  it('hear one voice of each: whoever voted for and against is shown, and nothing is guessed', () => {
    const unit = { area: 10n, owner: '7', isUnsold: false }
    const { contradictions } = countRoll([
      { ...unit, row: 2, ballot: 'IN_FAVOUR' },
      { ...unit, row: 3, ballot: 'NONE' },
      { ...unit, row: 4, ballot: 'AGAINST' },
    ])
    expect(contradictions).toEqual([4])
  })
})

describe('a roll as it is pasted from a spreadsheet', () => {
  const table = (...lines: string[]) =>
    ['房号\t专有部分面积（㎡）\t业主标记\t建设单位未售\t表决意见', ...lines].join('\n')

  it('is read with its title, its units of measure and its words', async () => {
    const text = `示范·杏林苑业主清册\n${table('1-101\t89.5㎡\tA1\t\t同意', '1-102\t1,089.1234\tA1\t否\t赞成', '1-103\t70\t\t是\t', '1-104\t70\t\t是\t未表决')}`
    const { count, unitCount, problems } = await readRoll(text)
    expect(problems).toEqual([])
    expect(unitCount).toBe(4)
    expect(count).toEqual({
      total: { area: 13_186_234n, heads: 2 },
      inFavour: { area: 11_786_234n, heads: 1 },
      against: { area: 0n, heads: 0 },
      abstained: { area: 0n, heads: 0 },
    })
  })

  it('says row by row what it does not understand, and counts nothing then', async () => {
    const read = await readRoll(
      table(
        '1-101\tgross\tA\t\t同意',
        '1-101\t70\tA\t也许\t同意',
        '1-103\t70.12345\tB\t\t好',
        '1-104\t60\tA\t\t反对',
      ),
    )
    expect(read.count).toBeNull()
    expect(read.problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '2 ROW_AREA_INVALID',
      '3 ROW_UNKNOWN_WORD_IN_ROLL',
      '3 ROW_TWICE',
      '4 ROW_AREA_INVALID',
      '4 ROW_UNKNOWN_WORD_IN_ROLL',
      '5 ROW_BALLOTS_DIFFER',
    ])
  })

  it.each(['', '不是表格', '房号\t业主\n1\t2', '房号\t面积'])(
    'counts nothing of what is no roll: %j',
    async (text) => {
      expect((await readRoll(text)).count).toBeNull()
    },
  )
})

describe('an area', () => {
  it('is the same whole number of square centimetres after it was written and read', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), (area) => {
        expect(squareCentimetres(squareMetres(area))).toBe(area)
      }),
    )
  })

  it.each([['12.34567'], ['-1'], ['1e3'], [''], ['99999999999']])('is not %s', (text) => {
    expect(squareCentimetres(text)).toBeNull()
  })
})
