import { expect, it } from 'vitest'
import { earliestTime } from './sending-hours.ts'

const hours = { from: '08:00', until: '21:00' }
const shanghai = (time: string) => new Date(`${time}+08:00`)

it.each([
  ['2026-03-02T00:00:00', '2026-03-02T08:00:00'],
  ['2026-03-02T07:59:59', '2026-03-02T08:00:00'],
  ['2026-03-02T08:00:00', '2026-03-02T08:00:00'],
  ['2026-03-02T20:59:59', '2026-03-02T20:59:59'],
  ['2026-03-02T21:00:00', '2026-03-03T08:00:00'],
  ['2026-12-31T23:30:00', '2027-01-01T08:00:00'],
])('what is told at %s in Shanghai reaches people from %s on', (told, reaches) => {
  expect(earliestTime(shanghai(told), hours)).toEqual(shanghai(reaches))
})
