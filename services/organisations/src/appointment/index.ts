export { appointmentsOfPerson, currentAppointmentsOfOrganisation, seatsOfPerson } from './appointment.rows.ts'
export { notifyOfOffice } from './appointment.notices.ts'
export { Appointment } from './appointment.ts'
export { AppointmentType, CrossAppointmentType, EstateBodyType, SeatType } from './appointment.type.ts'
export {
  crossAppointmentsOfEstate,
  estateBodies,
  jointBodies,
  warningDays,
  type EstateBody,
  type JointBody,
} from './estate-bodies.ts'
export { postById, type AppointmentRow } from './appointment.rows.ts'
export { beginAppointment, refuseOffice, refuseTerm, type OfficeToHold } from './appointment-begin.ts'
export { endAppointment, refuseLastDay } from './appointment-end.ts'
export { mayEndAppointment } from './appointment.policy.ts'
export { Post } from './post.ts'
export { putStandardPosts } from './standard-posts.ts'
export type { SeatKind } from './seat-kind.ts'
export { takeBackAppointment } from './appointment-take-back.ts'
