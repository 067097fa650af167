import { describe, expect, it } from 'vitest'
import { carryFigure, tellsFigure } from './figure-in-wording.ts'

describe('a figure that is changed in the data', () => {
  it('is changed in the sentence that residents read', () => {
    expect(carryFigure('急修接报后 60 分钟内到达现场', '60', '30')).toBe('急修接报后 30 分钟内到达现场')
  })

  it('is found where no space separates it', () => {
    expect(carryFigure('每日清扫2次', '2', '1')).toBe('每日清扫1次')
  })

  it('is left to the author where the sentence says it twice', () => {
    expect(carryFigure('2 号楼每日清扫 2 次', '2', '1')).toBeNull()
  })

  it('is left to the author where the sentence says it in another way', () => {
    expect(carryFigure('每日清扫两次', '2', '1')).toBeNull()
  })

  it('is not taken for a part of another number', () => {
    expect(carryFigure('不超过 300 米', '30', '20')).toBeNull()
    expect(carryFigure('不超过 2.30 米', '30', '20')).toBeNull()
    expect(carryFigure('满意率不低于 80.5%', '80', '85')).toBeNull()
  })

  it('may stand at the end of a sentence', () => {
    expect(carryFigure('every day at least 2.', '2', '3')).toBe('every day at least 3.')
  })

  it('stays when nothing was changed or nothing was typed yet', () => {
    expect(carryFigure('30 分钟', '30', '30')).toBeNull()
    expect(carryFigure('30 分钟', '30', '')).toBeNull()
    expect(carryFigure('30 分钟', '', '20')).toBeNull()
  })

  it('is told by a sentence that says it', () => {
    expect(tellsFigure('急修接报后 60 分钟内到达现场', '60')).toBe(true)
    expect(tellsFigure('急修接报后一小时内到达现场', '60')).toBe(false)
  })
})
