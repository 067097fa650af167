import { useReader } from '@linli/ui'

/** The civil day in Shanghai at an instant: days of meetings and of coming into force are counted there. */
export function shanghaiDay(instant: number): string {
  return new Date(instant).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
}

/** Today by the server's clock, which runs ahead in a demo. */
export function useToday(): string {
  return shanghaiDay(useReader().now())
}

/** The instant at which a civil day is over in Shanghai. */
export function endOfDay(civilDay: string): string {
  return `${civilDay}T23:59:59+08:00`
}
