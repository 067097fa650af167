import { refuse, type Refusal } from '@linli/kernel'
import type { Viewer } from '@linli/subgraph'
import { mayAdminister } from '../account/index.ts'
import { appointmentState, type Term } from './term.ts'

export interface AppointmentInQuestion extends Term {
  endReason: string | null
  reachCode: string | null
  organisationId: string
}

export function mayEndAppointment(
  viewer: Viewer,
  appointment: AppointmentInQuestion,
  today: string,
): Refusal | null {
  const refusal = mayAdminister(viewer, appointment)
  if (refusal) return refusal
  const state = appointmentState(appointment, today)
  return state === 'EXPIRED' || state === 'ENDED' ? refuse('ALREADY_ENDED') : null
}
