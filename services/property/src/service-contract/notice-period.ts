import { addDays, type CivilDay } from '@linli/kernel'
import type { HandoverCause } from './service-contract.enums.ts'

/**
 * How many days must lie between the written notice and the end of the service, unless the contract agrees otherwise:
 * 民法典 946 (owners dismiss: 60 days), 947 (a company does not want to go on when its term ends: 90 days before that
 * end), 948 (a contract without a term: either side, 60 days). None where the term simply ends or both sides agree.
 */
export function noticeDays(cause: HandoverCause, hasTerm: boolean): number {
  switch (cause) {
    case 'OWNERS_DISMISS':
      return 60
    case 'COMPANY_LEAVES':
      return hasTerm ? 90 : 60
    case 'TERM_OVER':
    case 'AGREED':
      return 0
  }
}

/** The first day on which the company may be gone. */
export function earliestEnd(noticedOn: CivilDay, cause: HandoverCause, hasTerm: boolean): CivilDay {
  return addDays(noticedOn, noticeDays(cause, hasTerm))
}
