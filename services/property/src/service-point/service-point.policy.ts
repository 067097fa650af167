/** Who may keep the points of an area, and why not. */
import { refuse, type CivilDay, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'
import { textFault } from '../service-standard/index.ts'
import type { ServicePointErrorCode } from './service-point-refusal.type.ts'
import type { PointName, ServedItem } from './service-point.ts'

export type PointAnswer = Refusal<ServicePointErrorCode> | null

export interface PointAsking {
  readonly viewer: Pick<Viewer, 'isAnonymous' | 'holds' | 'actsFor'>
  /** The company that serves the area today. */
  readonly companyId: string | null
  readonly isSeatExpired: boolean
}

/** The company that serves the area: the points show where it keeps its promises. */
export function mayKeepPoints({
  viewer,
  companyId,
  isSeatExpired,
}: PointAsking): Refusal<'NOT_SIGNED_IN' | 'NOT_YOURS' | 'SEAT_EXPIRED'> | null {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (!viewer.holds('PROPERTY_COMPANY') || !viewer.actsFor(companyId)) return refuse('NOT_YOURS')
  return isSeatExpired ? refuse('SEAT_EXPIRED') : null
}

/** How many points are made at once: an estate of forty buildings with lifts and stairwells. */
const mostPoints = 200
const mostItems = 20

export interface WantedPoint extends PointName {
  readonly items: readonly ServedItem[]
}

/**
 * @param logged codes of the promises in force here that a service log shows
 */
export function pointsFault(
  wanted: readonly WantedPoint[],
  startsOn: CivilDay,
  { today, logged }: { today: CivilDay; logged: readonly string[] },
): PointAnswer {
  if (wanted.length === 0 || wanted.length > mostPoints) return refuse('INVALID_INPUT', undefined, ['points'])
  if (startsOn < today) return refuse('POINT_BACK_DATED', { today }, ['startsOn'])
  for (const { name, location, items } of wanted) {
    const fault = textFault(name, 60, 'name') ?? (location ? textFault(location, 120, 'location') : null)
    if (fault) return fault
    const codes = new Set(items.map(({ code }) => code))
    if (codes.size === 0 || codes.size > mostItems || codes.size < items.length)
      return refuse('INVALID_INPUT', undefined, ['items'])
    if (items.some(({ code }) => !logged.includes(code)))
      return refuse('ITEM_NOT_LOGGED', undefined, ['items'])
  }
  return null
}
