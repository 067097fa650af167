/** Who may ease promises for some days, and why not. */
import { addDays, refuse, type CivilDay, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'
import { longestRun, measureStanding, overlaps, type EasedItems } from './measure-days.ts'
import type { TemporaryMeasureErrorCode } from './temporary-measure-refusal.type.ts'

export type MeasureAnswer = Refusal<TemporaryMeasureErrorCode> | null

interface Asking {
  readonly viewer: Pick<Viewer, 'isAnonymous' | 'holds' | 'actsFor'>
  /** The company whose promises they are. */
  readonly companyId: string | null
  readonly isSeatExpired: boolean
}

/** The company that promised; the bodies are informed, not asked. */
export function mayAnnounce({ viewer, companyId, isSeatExpired }: Asking): MeasureAnswer {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (!viewer.holds('PROPERTY_COMPANY') || !viewer.actsFor(companyId)) return refuse('NOT_YOURS')
  return isSeatExpired ? refuse('SEAT_EXPIRED') : null
}

/**
 * @param promised codes of the promises in force here
 * @param others measures here of which the last day is not long over
 * @param limit for how many days running a promise may be eased, by the district's setting
 */
export function measureFault(
  wanted: EasedItems,
  { today, promised, others, limit }: MeasureFrame,
): MeasureAnswer {
  if (promised.length === 0) return refuse('NO_STANDARD')
  if (wanted.itemCodes.length === 0) return refuse('INVALID_INPUT', undefined, ['itemCodes'])
  if (!wanted.itemCodes.every((code) => promised.includes(code))) {
    return refuse('ITEM_UNKNOWN', undefined, ['itemCodes'])
  }
  if (wanted.startsOn < today) return refuse('BACK_DATED', { today }, ['startsOn'])
  if (wanted.endsOn < wanted.startsOn) return refuse('DAYS_REVERSED', undefined, ['endsOn'])
  if (overlaps(wanted, others)) return refuse('ALREADY_EASED', undefined, ['itemCodes'])
  const days = longestRun(wanted, others)
  return days > limit ? refuse('TOO_LONG', { limit, days }, ['endsOn']) : null
}

export interface MeasureFrame {
  readonly today: CivilDay
  readonly promised: readonly string[]
  readonly others: readonly EasedItems[]
  readonly limit: number
}

/** How far back measures must be looked at: a run of them is no longer than the limit. */
export const lookBack = (today: CivilDay, limit: number): CivilDay => addDays(today, -limit - 1)

export function mayLift(
  asking: Asking,
  measure: { startsOn: CivilDay; endsOn: CivilDay; liftedOn?: CivilDay | null | undefined },
  today: CivilDay,
): MeasureAnswer {
  const refusal = mayAnnounce(asking)
  if (refusal) return refusal
  const standing = measureStanding(today, measure)
  return standing === 'OVER' || standing === 'LIFTED' ? refuse('MEASURE_OVER') : null
}
