export { HotlineTicket, type ToldTicket } from './hotline-ticket.ts'
export { ticketRates, type TicketRates } from './rates.ts'
export { repliesWorkbook, replyValues, type ReplyColumn } from './replies.ts'
