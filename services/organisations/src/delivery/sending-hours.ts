import { addDays, civilDay } from '@linli/kernel'

/**
 * When a message may reach people at the earliest: at once by day, in the morning after a night. A comment window that
 * closes at midnight wakes nobody.
 * @param hours hours of the day in Shanghai, `08:00`
 */
export function earliestTime(now: Date, { from, until }: { from: string; until: string }): Date {
  const today = civilDay(now)
  const at = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`)
  if (now < at(today, from)) return at(today, from)
  return now < at(today, until) ? now : at(addDays(today, 1), from)
}
