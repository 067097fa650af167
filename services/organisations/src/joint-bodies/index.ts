export { CrossAppointmentRegisterResolver, EstateStandingResolver } from './joint-bodies.queries.ts'
