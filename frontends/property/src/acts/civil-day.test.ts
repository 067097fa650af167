import { expect, it } from 'vitest'
import { endOfDay, shanghaiDay } from './civil-day.ts'

it('a day begins at midnight in Shanghai, wherever the device is', () => {
  expect(shanghaiDay(Date.parse('2026-02-28T15:59:59Z'))).toBe('2026-02-28')
  expect(shanghaiDay(Date.parse('2026-02-28T16:00:00Z'))).toBe('2026-03-01')
})

it('a day that something is due on lasts until its midnight', () => {
  expect(shanghaiDay(Date.parse(endOfDay('2026-03-01')))).toBe('2026-03-01')
  expect(shanghaiDay(Date.parse(endOfDay('2026-03-01')) + 1000)).toBe('2026-03-02')
})
