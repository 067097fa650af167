/** What a row says of a request's past, as lines of its history and as where it stood last. Only what it says. */
import type { RememberedLine, RequestPast } from '../service-request/index.ts'
import type { RequestRow } from './read-requests.ts'

/**
 * @param handler the organisation that the table names; it was sent where the table says when, and did it where it is done
 */
export function historyOf(
  row: RequestRow,
  handler: string | null,
): { lines: readonly RememberedLine[]; past: RequestPast } {
  const { placedAt, dispatchedAt, acceptedAt, arrivedAt, disposedAt, closedAt, ending } = row
  const lines: RememberedLine[] = [{ kind: 'PLACED', at: placedAt, byResident: true }]
  const byHandler = { byResident: false, organisationId: handler }
  let status: RequestPast['status'] = 'PLACED'
  if (handler !== null) {
    for (const [at, kind] of [
      [dispatchedAt, 'DISPATCHED'],
      [acceptedAt, 'ACCEPTED'],
      [arrivedAt, 'ON_SITE'],
    ] as const) {
      if (at === null) continue
      lines.push({ kind, at, ...(kind === 'DISPATCHED' ? { byResident: false } : byHandler) })
      status = kind
    }
  }
  if (ending === 'WITHDRAWN') {
    const at = (closedAt ?? disposedAt)!
    lines.push({ kind: 'WITHDRAWN', at, byResident: true })
    return { lines, past: { ...nothingDone, status: 'WITHDRAWN', handlerOrganisationId: null, closedAt: at } }
  }
  if (ending === 'OPEN') {
    const handlerOrganisationId = status === 'PLACED' ? null : handler
    return { lines, past: { ...nothingDone, status, handlerOrganisationId } }
  }
  const doneAt = (disposedAt ?? closedAt)!
  lines.push({ kind: 'DISPOSED', at: doneAt, ...byHandler })
  if (closedAt !== null) lines.push({ kind: 'CLOSED', at: closedAt, byResident: false })
  return {
    lines,
    past: {
      ...{ status: closedAt === null ? 'DISPOSED' : 'CLOSED', handlerOrganisationId: handler },
      ...{ disposedAt: doneAt, closedAt, outcome: ending },
    },
  }
}

const nothingDone = { disposedAt: null, closedAt: null, outcome: null } as const
