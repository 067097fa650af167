/** The hotline's three rates 三率, counted its way: over those whom it has called back, as its own table says. */
import { readRows, type EntityManager } from '@linli/subgraph'

export interface TicketRate {
  /** Tickets of which the hotline's table says yes. */
  readonly numerator: number
  /** Tickets of which it says yes or no. Whoever was not reached or said nothing counts in neither. */
  readonly denominator: number
}

export interface TicketRates {
  /** 响应率: whether somebody got in touch. */
  readonly response: TicketRate
  /** 解决率: whether it was solved. */
  readonly solution: TicketRate
  /** 满意率: whether whoever had called is satisfied. */
  readonly satisfaction: TicketRate
  readonly tickets: number
  /** Left out of all rates: the hotline has taken them back. */
  readonly returned: number
}

const rate = (column: string) => `
  count(*) filter (where ${column} = 'YES')::int as ${column}_yes,
  count(*) filter (where ${column} is not null)::int as ${column}_all`

/**
 * Of the tickets that the hotline sent from one instant until another; which words of its table mean yes is said by the
 * mapping with which each was read, so that rates of then stay as they were when the words change.
 */
export async function ticketRates(
  em: EntityManager,
  { districtId, source, from, until }: { districtId: string; source: string; from: Date; until: Date },
): Promise<TicketRates> {
  const [row] = await readRows<Record<string, number>>(
    em,
    `select ${['was_answered', 'was_solved', 'was_satisfied'].map(rate).join()}, count(*)::int as kept,
       (select count(*)::int from hotline_ticket gone join request_origin origin
          on origin.district_id = gone.district_id and origin.service_request_id = gone.service_request_id
        where gone.district_id = $1 and origin.source = $2 and gone.returned_at is not null
          and gone.received_at >= $3 and gone.received_at < $4) as returned
     from hotline_ticket ticket join request_origin origin
       on origin.district_id = ticket.district_id and origin.service_request_id = ticket.service_request_id
     where ticket.district_id = $1 and origin.source = $2 and ticket.returned_at is null
       and ticket.received_at >= $3 and ticket.received_at < $4`,
    [districtId, source, from, until],
  )
  const of = (column: string): TicketRate => ({
    numerator: row![`${column}_yes`]!,
    denominator: row![`${column}_all`]!,
  })
  return {
    ...{ response: of('was_answered'), solution: of('was_solved'), satisfaction: of('was_satisfied') },
    ...{ tickets: row!['kept']! + row!['returned']!, returned: row!['returned']! },
  }
}
