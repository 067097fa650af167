export {
  appointmentsOfPerson,
  currentAppointmentsOfOrganisation,
  seatsOfPerson,
  type AppointmentRow,
} from './appointment.rows.ts'
export { Appointment } from './appointment.ts'
export { AppointmentType, CrossAppointmentType, EstateBodyType, PostType, SeatType } from './appointment.type.ts'
export { crossAppointmentsOfEstate, estateBodies } from './estate-bodies.ts'
export { Post } from './post.ts'
export type { SeatKind } from './seat-kind.ts'
