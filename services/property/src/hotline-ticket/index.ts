export { HotlineTicket, type ToldTicket } from './hotline-ticket.ts'
