import { useReader } from '@linli/ui'

/** The civil day in Shanghai at an instant: terms, meetings and days of coming into force are counted there. */
export function shanghaiDay(instant: number): string {
  return new Date(instant).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
}

/** Today by the server's clock, which runs ahead in a demo. */
export function useToday(): string {
  return shanghaiDay(useReader().now())
}

/** The civil day that lies so many days after another; before it where the number is negative. */
export function dayAfter(civilDay: string, days: number): string {
  const day = new Date(`${civilDay}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

/** The instant at which a civil day is over in Shanghai. */
export function endOfDay(civilDay: string): string {
  return `${civilDay}T23:59:59+08:00`
}
