import { describe, expect, it } from 'vitest'
import { fenOf, formatFen, yuanOf } from './amounts.ts'
import { emptyLine, filledLines, linesAsInput, sumsOf } from './draft-lines.ts'
import { readPasted } from './pasted-lines.ts'

const account = ['RECEIPT', 'COST', 'USE'] as const

describe('an amount', () => {
  it.each([
    ['1,234.50', 123_450n],
    ['￥1234.5', 123_450n],
    ['１２元', 1200n],
    ['0.07', 7n],
    ['-3', -300n],
  ])('%s is read into whole fen', (typed, fen) => expect(fenOf(typed)).toBe(fen))

  it.each(['', 'abc', '1.005', '12万', '99999999999'])('%s is none', (typed) =>
    expect(fenOf(typed)).toBeNull(),
  )

  it('is written back as it was', () => {
    for (const fen of [0n, 7n, 123_450n, -300n]) expect(fenOf(yuanOf(fen))).toBe(fen)
    expect(formatFen(123_456_789n)).toBe('1,234,567.89')
  })
})

describe('an account as it is typed', () => {
  const line = (section: 'RECEIPT' | 'COST' | 'USE', amount: string) => ({
    ...emptyLine(section),
    title: 'x',
    amount,
  })

  it('adds up to the fen, and says how many lines are not counted yet', () => {
    const lines = [
      line('RECEIPT', '0.10'),
      line('RECEIPT', '0.20'),
      line('COST', '0.05'),
      line('USE', '十元'),
    ]
    expect(sumsOf(1_000n, lines)).toEqual({
      receipts: 30n,
      costs: 5n,
      uses: 0n,
      remaining: 1_025n,
      unread: 1,
    })
  })

  it('is sent by section, without the lines that were left empty', () => {
    const lines = [line('COST', '1'), emptyLine('RECEIPT'), line('RECEIPT', '2')]
    expect(
      linesAsInput(filledLines('COMMON_INCOME', lines)).map(({ section, amount }) => [section, amount]),
    ).toEqual([
      ['RECEIPT', '2.00'],
      ['COST', '1.00'],
    ])
  })
})

describe('rows pasted from Excel', () => {
  it('become lines of the account, each where it says it belongs', () => {
    const text =
      '序号\t类别\t项目\t金额（元）\t依据\n1\t收入\t电梯广告\t"12,000.50"\t合同\n2\t支出\t广告位清洁\t800.2\n3\t使用\t座椅\t3000\t业主大会决定\n合计\t\t\t15800.7\n'
    const { lines, unread } = readPasted(text, account, 'RECEIPT')
    expect(lines.map(({ section, title, amount, basis }) => [section, title, amount, basis])).toEqual([
      ['RECEIPT', '电梯广告', '12000.50', '合同'],
      ['COST', '广告位清洁', '800.20', ''],
      ['USE', '座椅', '3000.00', '业主大会决定'],
    ])
    expect(unread).toEqual([])
  })

  it('that are not understood are named, and nothing is made of them', () => {
    expect(readPasted('快递柜\t1500\n没有金额的一行\t看下表\n', account, 'RECEIPT')).toMatchObject({
      lines: [{ title: '快递柜', amount: '1500.00', section: 'RECEIPT' }],
      unread: [2],
    })
  })

  it('become posts, fees and works as well', () => {
    expect(readPasted('岗位\t人数\t持证\n保洁\t8\t—\n', ['POST'], 'POST').lines).toMatchObject([
      { title: '保洁', count: '8', detail: '—' },
    ])
    expect(readPasted('物业服务费\t1.85\t元/平方米·月\t合同第6条', ['FEE'], 'FEE').lines).toMatchObject([
      { title: '物业服务费', amount: '1.85', unit: 'SQUARE_METRE_MONTH', basis: '合同第6条' },
    ])
    expect(readPasted('保洁\t楼道每日清扫', ['WORK'], 'WORK').lines).toMatchObject([
      { title: '保洁', detail: '楼道每日清扫' },
    ])
  })
})
