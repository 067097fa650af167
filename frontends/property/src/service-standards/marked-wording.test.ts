import { describe, expect, it } from 'vitest'
import { markWording, type Stretch } from './marked-wording.ts'

/** Differing stretches in brackets. */
const read = (stretches: readonly Stretch[]) =>
  stretches.map(({ text, isShared }) => (isShared ? text : `[${text}]`)).join('')

describe('what differs between two wordings', () => {
  it('is the one sign that was put right', () => {
    const { before, after } = markWording('每日清扫两次，即时清运', '每日清扫两次、即时清运')
    expect(read(before)).toBe('每日清扫两次[，]即时清运')
    expect(read(after)).toBe('每日清扫两次[、]即时清运')
  })

  it('is a figure as a whole, not its digits', () => {
    const { before, after } = markWording('急修接报后 60 分钟内到达现场', '急修接报后 30 分钟内到达现场')
    expect(read(before)).toBe('急修接报后 [60] 分钟内到达现场')
    expect(read(after)).toBe('急修接报后 [30] 分钟内到达现场')
  })

  it('is what was added or left out', () => {
    const { before, after } = markWording('每日清扫', '每日清扫 2 次')
    expect(read(before)).toBe('每日清扫')
    expect(read(after)).toBe('每日清扫[ 2 次]')
  })

  it('is nothing where both say the same', () => {
    expect(read(markWording('每日清扫', '每日清扫').after)).toBe('每日清扫')
  })

  it('is everything where the text is too long to compare at a glance', () => {
    const long = '每日清扫。'.repeat(200)
    expect(markWording(long, `${long}完`).before).toEqual([{ text: long, isShared: false }])
  })
})
