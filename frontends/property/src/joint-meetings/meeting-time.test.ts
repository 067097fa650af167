import { expect, it } from 'vitest'
import { meetingInstant, meetingTimeOf, meetingTimes } from './meeting-time.ts'

it('a meeting begins by the clock of Shanghai, wherever the device is', () => {
  expect(new Date(meetingInstant('2026-03-10', '14:30')).toISOString()).toBe('2026-03-10T06:30:00.000Z')
})

it('people meet between eight and nine, at the full or half hour', () => {
  expect([meetingTimes[0], meetingTimes.at(-1)]).toEqual(['08:00', '21:00'])
  expect(meetingTimeOf('2026-03-10T06:42:00Z')).toBe('14:30')
  expect(meetingTimeOf('2026-03-09T18:00:00Z')).toBe('08:00')
})
