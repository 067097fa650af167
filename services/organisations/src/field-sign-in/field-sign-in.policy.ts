import { refuse, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'
import { mayAdminister, mayAdministerPerson, type Reach } from '../account/index.ts'
import type { SeatKind } from '../appointment/index.ts'

/**
 * Who is sent into the field. Members of a body that decides, and those who govern, answer for what they sign with a
 * sign-in that is theirs alone: nobody else may open it for them.
 */
const fieldKinds: readonly SeatKind[] = [
  'RESIDENTS_COMMITTEE',
  'PROPERTY_COMPANY',
  'ENTERPRISE',
  'PARTNER',
  'DEPARTMENT',
  'SOCIAL',
]

interface HeldSeat extends Reach {
  id: string
  kind: SeatKind
}

/** The seats of somebody that a supervisor may open for a day in the field: of their own people, never more. */
export const seatsForTheField = (viewer: Viewer, seats: readonly HeldSeat[]): string[] =>
  seats
    .filter((seat) => fieldKinds.includes(seat.kind) && mayAdminister(viewer, seat) === null)
    .map(({ id }) => id)

export function mayMakeFieldSignIn(
  viewer: Viewer,
  personId: string,
  reaches: readonly Reach[],
): Refusal | null {
  const refusal = mayAdministerPerson(viewer, reaches)
  if (refusal) return refusal
  return viewer.person === personId ? refuse('OWN_SIGN_IN') : null
}

/** Whoever looks after the person, and the person, who may have lost the phone. */
export function mayRevokeFieldSignIn(
  viewer: Viewer,
  personId: string,
  reaches: readonly Reach[],
): Refusal | null {
  return viewer.person === personId ? null : mayAdministerPerson(viewer, reaches)
}
