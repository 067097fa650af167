import { describe, expect, it } from 'vitest'
import { appointmentState, termsOverlap } from './term.ts'

const term = (beginsOn: string, endsOn: string | null, endReason: string | null = null) => ({
  beginsOn,
  endsOn,
  endReason,
})

describe('a term of office', () => {
  it('runs from the morning of its first day to the night of its last', () => {
    const held = term('2025-03-01', '2026-02-28')
    expect(
      ['2025-02-28', '2025-03-01', '2026-02-28', '2026-03-01'].map((day) => appointmentState(held, day)),
    ).toEqual(['UPCOMING', 'CURRENT', 'CURRENT', 'EXPIRED'])
  })

  it('without a last day runs on, and one that was cut short has ended', () => {
    expect(appointmentState(term('2020-01-01', null), '2099-01-01')).toBe('CURRENT')
    expect(appointmentState(term('2025-01-01', '2025-06-30', '调离'), '2025-07-01')).toBe('ENDED')
  })

  it('shares a day with another or does not', () => {
    expect(termsOverlap(term('2025-01-01', '2025-12-31'), term('2025-12-31', null))).toBe(true)
    expect(termsOverlap(term('2025-01-01', '2025-12-31'), term('2026-01-01', null))).toBe(false)
    expect(termsOverlap(term('2025-01-01', null), term('2030-01-01', null))).toBe(true)
  })
})
