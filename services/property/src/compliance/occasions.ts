/** Promises that are kept or broken occasion by occasion: a request and its clock, a lamp that burns, a look on the spot. */
import { civilDay, compareDecimals, type Decimal } from '@linli/kernel'
import type { Count, Due, Frame, Holding } from './compliance.ts'
import { isEased, isInSeason } from './counted-days.ts'

/** One occasion with the time that it took. */
export interface Case {
  readonly id: string
  /** When it began: the wording in force then counts. */
  readonly at: Date
  /** How long it took, or has taken so far, by its own clock and in the unit of the promise. */
  readonly taken: Decimal
  /** Whether the clock has stopped. */
  readonly isOver: boolean
}

/** One look, one answer, one lamp. */
export interface Check {
  readonly id: string
  readonly at: Date
  readonly isMet: boolean
}

/** A case is missed as soon as it has taken too long, and kept once it is over within its time. */
export function duesByCases(holding: Holding, cases: readonly Case[], frame: Frame): Count | null {
  const { measure, target } = holding.content
  if ((measure !== 'RESPONSE_TIME' && measure !== 'RESOLUTION_TIME') || target === null) return null
  const dues = cases
    .filter(({ at }) => isWithin(at, holding, frame))
    .map((one): Due => {
      const isTooLong = compareDecimals(one.taken, target) > 0
      const verdict = isTooLong ? 'MISSED' : one.isOver ? 'KEPT' : 'UNDER_WAY'
      return dueAt(one, frame, verdict)
    })
  return { dues, isOnRecord: dues.length > 0 }
}

/** Each check counts for itself; what share was promised stands in the promise. */
export function duesByChecks(holding: Holding, checks: readonly Check[], frame: Frame): Count | null {
  const { measure } = holding.content
  if (measure !== 'PER_CENT' && measure !== 'YES_NO') return null
  const dues = checks
    .filter(({ at }) => isWithin(at, holding, frame))
    .map((one): Due => dueAt(one, frame, one.isMet ? 'KEPT' : 'MISSED'))
  return { dues, isOnRecord: dues.length > 0 }
}

function dueAt({ id, at }: { id: string; at: Date }, frame: Frame, verdict: Due['verdict']): Due {
  const day = civilDay(at)
  const delivered = verdict === 'KEPT' ? 1 : 0
  return {
    ...{
      placeId: null,
      caseId: id,
      startsOn: day,
      endsOn: day,
      at,
      promised: 1,
      delivered,
      deliveredLate: 0,
    },
    verdict: isEased(day, frame.eased) ? 'EASED' : verdict,
  }
}

function isWithin(at: Date, { content, startsOn, endsOn }: Holding, { span, asOf }: Frame): boolean {
  const day = civilDay(at)
  return (
    at <= asOf &&
    startsOn <= day &&
    day <= endsOn &&
    span.startsOn <= day &&
    day <= span.endsOn &&
    isInSeason(day, content.season)
  )
}
