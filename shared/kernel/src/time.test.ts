import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  civilDay,
  dayInWords,
  dayOfWeek,
  daysBetween,
  endOfWindow,
  isCivilDay,
  startOfDay,
} from './civil-day.ts'
import { fixedTime, ShiftableTime, systemTime } from './time-source.ts'
import { addWorkingDays, isHolidayArrangementKnown, isWorkingDay, workingDaysUntil } from './working-day.ts'

describe('The day it is in Shanghai', () => {
  it('turns at sixteen hours of universal time', () => {
    expect(civilDay(new Date('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23')
    expect(civilDay(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24')
    expect(startOfDay('2026-11-24').toISOString()).toBe('2026-11-23T16:00:00.000Z')
  })

  it('lasts from its start to the start of the next one', () => {
    const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, (now) => {
        const day = civilDay(now)
        expect(isCivilDay(day)).toBe(true)
        expect(startOfDay(day) <= now && now < startOfDay(addDays(day, 1))).toBe(true)
      }),
    )
  })

  it('is counted over months and leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
    expect(daysBetween('2026-11-23', '2027-11-23')).toBe(365)
    expect(daysBetween('2026-11-23', '2026-11-16')).toBe(-7)
    expect(dayOfWeek('2026-11-23')).toBe(1)
  })

  it('is a real day of the calendar or none', () => {
    expect(isCivilDay('2028-02-29')).toBe(true)
    for (const text of ['2026-02-29', '2026-02-30', '2026-13-01', '2026-1-1', '20261123', '', 'today']) {
      expect(isCivilDay(text)).toBe(false)
    }
    expect(() => startOfDay('yesterday')).toThrow(RangeError)
  })
})

it('A day is named in the reader’s way', () => {
  expect(dayInWords('2026-03-01', 'zh-CN')).toBe('2026年3月1日')
  expect(dayInWords('2026-03-01', 'en')).toBe('1 March 2026')
})

describe('A comment window of seven days', () => {
  it.each(['2026-11-01T00:00:00+08:00', '2026-11-01T09:30:00+08:00', '2026-11-01T23:59:59+08:00'])(
    'opened at %s runs to the midnight that closes the eighth',
    (opened) => {
      expect(endOfWindow(new Date(opened), 7).toISOString()).toBe(startOfDay('2026-11-09').toISOString())
    },
  )

  it('gives everybody seven whole days and never eight', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (now) => {
          const days = (endOfWindow(now, 7).getTime() - now.getTime()) / 86_400_000
          expect(days > 7 && days <= 8).toBe(true)
        },
      ),
    )
  })

  it('cannot last a part of a day', () => {
    expect(() => endOfWindow(new Date(), 1.5)).toThrow(RangeError)
    expect(() => endOfWindow(new Date(), -1)).toThrow(RangeError)
  })
})

describe('The five working days that a body has for its signature', () => {
  it('end a week later when nothing is in between', () => {
    expect(addWorkingDays('2026-11-23', 5)).toBe('2026-11-30')
    expect(addWorkingDays('2026-11-27', 1)).toBe('2026-11-30')
    expect(addWorkingDays('2026-11-28', 0)).toBe('2026-11-28')
  })

  it('leave out the National Day holiday and count the weekend day swapped for it', () => {
    expect(isWorkingDay('2026-10-01')).toBe(false)
    expect(isWorkingDay('2026-10-10')).toBe(true)
    expect(addWorkingDays('2026-09-30', 1)).toBe('2026-10-08')
    expect(addWorkingDays('2026-10-09', 1)).toBe('2026-10-10')
    // From the day before the holidays three working days are left until the swapped Saturday.
    expect(workingDaysUntil('2026-09-30', '2026-10-10')).toBe(3)
    expect(workingDaysUntil('2026-10-10', '2026-10-10')).toBe(0)
  })

  it('keep the statutory holidays of a year whose arrangement is not announced yet', () => {
    expect(isHolidayArrangementKnown('2026-10-01')).toBe(true)
    expect(isHolidayArrangementKnown('2060-10-01')).toBe(false)
    const holidays = ['2060-01-01', '2060-02-01', '2060-02-02', '2060-02-03', '2060-02-04', '2060-04-04']
    for (const day of [...holidays, '2060-05-01', '2060-05-02', '2060-06-13', '2060-09-09', '2060-10-01']) {
      expect(`${day} ${isWorkingDay(day)}`).toBe(`${day} false`)
    }
    // Nothing is swapped: a Monday after the holiday is a working day, a Saturday is not.
    expect(isWorkingDay('2060-10-04')).toBe(true)
    expect(isWorkingDay('2060-10-09')).toBe(false)
  })

  it('are whole and lie ahead', () => {
    expect(() => addWorkingDays('2026-11-23', -1)).toThrow(RangeError)
    expect(() => addWorkingDays('2026-11-23', 0.5)).toThrow(RangeError)
  })
})

describe('The clock of the demo', () => {
  it('can be moved forward to the end of a comment window, and never back', () => {
    const time = new ShiftableTime(fixedTime('2026-11-23T08:00:00Z'))
    time.advance(8 * 86_400_000)
    expect(time.now().toISOString()).toBe('2026-12-01T08:00:00.000Z')
    time.advanceTo(new Date('2026-12-02T00:00:00Z'))
    expect(time.offset).toBe(8 * 86_400_000 + 16 * 3_600_000)
    expect(() => time.advance(-1)).toThrow(RangeError)
    expect(() => time.advance(Number.NaN)).toThrow(RangeError)
    expect(() => time.advanceTo(new Date('2026-11-23T08:00:00Z'))).toThrow(RangeError)
    expect(time.now().toISOString()).toBe('2026-12-02T00:00:00.000Z')
  })

  it('runs with the server’s clock, ahead of it by what it was started with', () => {
    const before = Date.now()
    const ahead = new ShiftableTime(systemTime, 1000).now().getTime()
    expect(ahead - before).toBeGreaterThanOrEqual(1000)
    expect(ahead).toBeLessThanOrEqual(Date.now() + 1000)
  })

  it('hands out instants that nobody can change for it', () => {
    const time = fixedTime('2026-11-23T08:00:00Z')
    time.now().setFullYear(1999)
    expect(time.now().getUTCFullYear()).toBe(2026)
  })
})
