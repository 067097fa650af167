export {
  appointmentsOfPerson,
  currentAppointmentsOfOrganisation,
  seatsOfPerson,
  type AppointmentRow,
} from './appointment.rows.ts'
export { Appointment } from './appointment.ts'
export {
  AppointmentType,
  CrossAppointmentType,
  EstateBodyType,
  PostType,
  SeatType,
} from './appointment.type.ts'
export { crossAppointmentsOfEstate, estateBodies } from './estate-bodies.ts'
export { beginAppointment } from './appointment-begin.ts'
export { endAppointment } from './appointment-end.ts'
export { Post } from './post.ts'
export { putStandardPosts } from './standard-posts.ts'
export type { SeatKind } from './seat-kind.ts'
