import type { OrganisationKind } from '../organisation/index.ts'

export interface SeatInBody<Appointment> {
  kind: OrganisationKind
  appointment: Appointment
}

export interface CrossAppointment<Appointment> {
  personId: string
  appointments: Appointment[]
  kinds: OrganisationKind[]
  /**
   * Whether the person belongs to the property company, the side that proposes and benefits. Recusal then applies
   * to all their other seats around the estate.
   */
  recused: boolean
}

/**
 * People who sit in more than one body around an estate (交叉任职). It is promoted and normal; what matters is what
 * follows: an employee of the property company signs for no reviewing body, and a member of two reviewing bodies
 * signs for one of them.
 */
export function crossAppointments<Appointment extends { personId: string; organisationId: string }>(
  seats: readonly SeatInBody<Appointment>[],
): CrossAppointment<Appointment>[] {
  return [...Map.groupBy(seats, ({ appointment }) => appointment.personId)]
    .filter(([, held]) => new Set(held.map(({ appointment }) => appointment.organisationId)).size > 1)
    .map(([personId, held]) => ({
      personId,
      appointments: held.map(({ appointment }) => appointment),
      kinds: [...new Set(held.map(({ kind }) => kind))],
      recused: held.some(({ kind }) => kind === 'PROPERTY_COMPANY'),
    }))
}
