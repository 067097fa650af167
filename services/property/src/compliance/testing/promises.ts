/** Promises and rounds for tests, said shortly. */
import { addDays, startOfDay } from '@linli/kernel'
import type { StandardItemContent } from '../../service-standard/index.ts'
import type { Holding, Round } from '../compliance.ts'

export const promise = (
  counted: Pick<StandardItemContent, 'measure'> & Partial<StandardItemContent>,
): StandardItemContent => ({
  ...{ code: 'BJ-03', category: 'CLEANING', tags: [], title: '楼道清扫', wording: '楼道清扫。' },
  ...{ comparator: null, target: null, unit: null, period: null, scope: null, season: null, trigger: null },
  evidence: 'SERVICE_LOG',
  ...counted,
})

/** At least so many times a day. */
export const daily = (times: number) =>
  promise({
    measure: 'TIMES_PER_PERIOD',
    comparator: 'AT_LEAST',
    target: String(times),
    period: 'DAY',
  })

export const holding = (content: StandardItemContent, startsOn: string, endsOn: string): Holding => ({
  ...{ content, startsOn, endsOn },
})

export const instant = (day: string, hours: number) => new Date(startOfDay(day).getTime() + hours * 3_600_000)

/** So many rounds on each day from a day on. */
export function rounds(
  from: string,
  perDay: readonly number[],
  { hour = 8, placeId = null, isLateEntered = false }: Partial<Round> & { hour?: number } = {},
): Round[] {
  return perDay.flatMap((count, index) =>
    Array.from({ length: count }, (_, number) => ({
      ...{
        id: `${from}-${index}-${number}-${placeId}-${isLateEntered}`,
        placeId,
        isLateEntered,
        endsAt: null,
      },
      at: new Date(instant(addDays(from, index), hour).getTime() + number * 60_000),
    })),
  )
}
