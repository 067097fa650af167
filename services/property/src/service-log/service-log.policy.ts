/** Who may enter rounds, and what keeps an entry out. */
import { civilDay, refuse, type CivilDay, type Refusal } from '@linli/kernel'
import type { StandardItemContent } from '../service-standard/index.ts'
import { mayKeepPoints, type PointItemRow } from '../service-point/index.ts'
import type { Deed } from './service-log-entry.ts'
import type { ServiceLogErrorCode } from './service-log-refusal.type.ts'

export type LogAnswer = Refusal<ServiceLogErrorCode> | null

/** The company that serves the area: whoever has a seat in it, also by a sign-in for the field. */
export const mayEnter = (asking: Parameters<typeof mayKeepPoints>[0]): LogAnswer => mayKeepPoints(asking)

/** A device’s clock may go ahead of ours by so much. */
const clockMayDiffer = 5 * 60_000
const longestDuty = 24 * 3_600_000

/** What is known of the place and the day on which something is said to have been done. */
export interface LogFrame {
  readonly now: Date
  /** The first day of the company’s service here. */
  readonly servesFrom: CivilDay
  /** The promises that were in force on a day. */
  readonly inForceOn: (day: CivilDay) => readonly StandardItemContent[]
  /** What is kept at which points of the area, with its days. */
  readonly pointItems: readonly PointItemRow[]
}

/** Null when it can be entered; otherwise the first thing that is wrong. */
export function deedFault(deed: Deed, { now, servesFrom, inForceOn, pointItems }: LogFrame): LogAnswer {
  const { servicePointId, itemCodes, happenedAt, endedAt, photoFileId } = deed
  if (itemCodes.length === 0 || new Set(itemCodes).size < itemCodes.length)
    return refuse('INVALID_INPUT', undefined, ['itemCodes'])
  if ((endedAt ?? happenedAt).getTime() > now.getTime() + clockMayDiffer)
    return refuse('HAPPENS_LATER', undefined, [endedAt ? 'endedAt' : 'happenedAt'])
  const length = endedAt ? endedAt.getTime() - happenedAt.getTime() : null
  if (length !== null && (length <= 0 || length > longestDuty))
    return refuse('DUTY_TOO_LONG', undefined, ['endedAt'])
  const day = civilDay(happenedAt)
  if (day < servesFrom) return refuse('BEFORE_CONTRACT', { day: servesFrom }, ['happenedAt'])
  const inForce = inForceOn(day)
  // A point whose label hangs before its first day can be tried out.
  const open = pointItems.filter(({ endsOn }) => endsOn === null || endsOn >= day)
  for (const code of itemCodes) {
    const item = inForce.find((one) => one.code === code)
    if (!item || item.evidence !== 'SERVICE_LOG') return refuse('ITEM_NOT_IN_FORCE', { code }, ['itemCodes'])
    if (item.measure === 'HOURS_PER_DAY' && endedAt === null)
      return refuse('END_NEEDED', undefined, ['endedAt'])
    const served = open.filter(({ itemCode }) => itemCode === code)
    const here = served.find((one) => one.servicePointId === servicePointId)
    if (servicePointId !== null && !here) return refuse('NOT_KEPT_HERE', { code }, ['itemCodes'])
    const isKeptAtPoints = served.some(({ startsOn }) => startsOn <= day)
    if (servicePointId === null && isKeptAtPoints) return refuse('POINT_NEEDED', { code }, ['servicePointId'])
    if (here?.needsPhoto && photoFileId === null && deed.origin !== 'IMPORTED')
      return refuse('PHOTO_NEEDED', undefined, ['fileId'])
  }
  return null
}
