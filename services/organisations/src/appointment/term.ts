export const appointmentStates = ['UPCOMING', 'CURRENT', 'EXPIRED', 'ENDED'] as const
export type AppointmentState = (typeof appointmentStates)[number]

/** First and last day in office, both counted; no last day means that none was set. */
export interface Term {
  beginsOn: string
  endsOn: string | null
}

/** Where a term stands on a civil day: nobody has to switch anything for an office to begin or to run out. */
export function appointmentState(term: Term & { endReason: string | null }, today: string): AppointmentState {
  if (today < term.beginsOn) return 'UPCOMING'
  if (term.endsOn === null || today <= term.endsOn) return 'CURRENT'
  return term.endReason === null ? 'EXPIRED' : 'ENDED'
}

/** Whether two terms share a day. */
export function termsOverlap(one: Term, other: Term): boolean {
  const oneEndsFirst = one.endsOn !== null && one.endsOn < other.beginsOn
  const otherEndsFirst = other.endsOn !== null && other.endsOn < one.beginsOn
  return !oneEndsFirst && !otherEndsFirst
}
