import { expect, it } from 'vitest'
import { formatDay, formatMoment, formatSize, timeLeft } from './format.ts'

const now = Date.parse('2026-03-01T02:05:00Z')

it('a moment is told in Shanghai’s time', () => {
  expect(formatMoment('2026-02-28T16:05:00Z', 'zh-CN')).toBe('2026年3月1日 00:05')
  expect(formatMoment('2026-02-28T16:05:00Z', 'en')).toBe('1 March 2026, 00:05')
})

it('a civil day stays the day it is', () => {
  expect(formatDay('2026-03-01', 'zh-CN')).toBe('2026年3月1日')
  expect(formatDay('2026-03-01', 'en')).toBe('1 March 2026')
})

it('what is due says how long there is, and how urgent that is', () => {
  expect(timeLeft('2026-03-04T03:00:00Z', now, 'zh-CN')).toEqual({ text: '还有 3 天', urgency: 'calm' })
  expect(timeLeft('2026-03-01T07:06:00Z', now, 'zh-CN')).toEqual({ text: '还有 5 小时', urgency: 'soon' })
  expect(timeLeft('2026-03-01T02:05:20Z', now, 'en')).toEqual({ text: '1 minute left', urgency: 'soon' })
  expect(timeLeft('2026-02-27T02:00:00Z', now, 'en')).toEqual({ text: '2 days late', urgency: 'late' })
})

it('a size is told in the unit that leaves a readable number', () => {
  expect([formatSize(900), formatSize(20_480), formatSize(5 * 1024 * 1024)]).toEqual([
    '900 B',
    '20 KB',
    '5 MB',
  ])
})
