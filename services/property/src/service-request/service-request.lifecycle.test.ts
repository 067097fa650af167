import { canMove, nextStatus } from '@linli/kernel'
import { describe, expect, it } from 'vitest'
import {
  serviceRequestMoves,
  serviceRequestStatuses,
  type ServiceRequestMove,
  type ServiceRequestStatus,
} from './service-request.lifecycle.ts'

/** Written by hand, from the table in the README of this service: what leads where, and nothing else does. */
const table: Readonly<
  Record<ServiceRequestMove, Partial<Record<ServiceRequestStatus, ServiceRequestStatus>>>
> = {
  dispatch: { PLACED: 'DISPATCHED', DISPATCHED: 'DISPATCHED' },
  decline: { DISPATCHED: 'PLACED' },
  accept: { DISPATCHED: 'ACCEPTED' },
  take: { PLACED: 'ACCEPTED' },
  arrive: { ACCEPTED: 'ON_SITE' },
  dispose: { ACCEPTED: 'DISPOSED', ON_SITE: 'DISPOSED' },
  answer: { PLACED: 'DISPOSED' },
  close: { DISPOSED: 'CLOSED' },
  reopen: { DISPOSED: 'DISPATCHED', CLOSED: 'DISPATCHED' },
  merge: { PLACED: 'MERGED', DISPATCHED: 'MERGED' },
  withdraw: { PLACED: 'WITHDRAWN', DISPATCHED: 'WITHDRAWN', ACCEPTED: 'WITHDRAWN', ON_SITE: 'WITHDRAWN' },
}

const pairs = (Object.keys(serviceRequestMoves) as ServiceRequestMove[]).flatMap((move) =>
  serviceRequestStatuses.map((status) => [move, status] as const),
)

describe('a request', () => {
  it.each(pairs)('%s from %s leads where the table says', (move, status) => {
    const leadsTo = canMove<ServiceRequestStatus, typeof serviceRequestMoves>(
      serviceRequestMoves,
      status,
      move,
    )
      ? nextStatus<ServiceRequestStatus, typeof serviceRequestMoves>(serviceRequestMoves, status, move)
      : undefined
    expect(leadsTo).toBe(table[move][status])
  })

  it('that was merged or taken back goes nowhere from there', () => {
    const out = pairs.filter(
      ([move, status]) => table[move][status] && (status === 'MERGED' || status === 'WITHDRAWN'),
    )
    expect(out).toEqual([])
  })
})
