import { expect, it } from 'vitest'
import { dayAfter, endOfDay, shanghaiDay } from './civil-day.ts'

it('a day begins in Shanghai while it is still evening in London', () => {
  expect(shanghaiDay(Date.parse('2026-02-28T15:59:59Z'))).toBe('2026-02-28')
  expect(shanghaiDay(Date.parse('2026-02-28T16:00:00Z'))).toBe('2026-03-01')
})

it('sixty days are counted across months and leap years', () => {
  expect(dayAfter('2026-01-01', 60)).toBe('2026-03-02')
  expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29')
  expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28')
})

it('a term runs until the last second of its last day', () => {
  expect(shanghaiDay(Date.parse(endOfDay('2026-03-01')))).toBe('2026-03-01')
})

it('a day that something is due on lasts until its midnight', () => {
  expect(shanghaiDay(Date.parse(endOfDay('2026-03-01')) + 1000)).toBe('2026-03-02')
})
