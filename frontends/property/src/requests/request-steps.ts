import type { WorkflowStep } from '@linli/ui'
import type { ServiceRequestStatus } from '../gql/graphql.ts'
import type { Request } from './request.type.ts'

const way = ['PLACED', 'DISPATCHED', 'ACCEPTED', 'DISPOSED', 'CLOSED'] as const

type Known = Pick<Request, 'status' | 'placedAt' | 'disposedAt' | 'closedAt' | 'handlerName' | 'events'>

/** The way of a request as people see it; being there is a part of working on it, and what ended otherwise ends there. */
export function requestSteps(
  request: Known,
): (Omit<WorkflowStep, 'name'> & { step: ServiceRequestStatus })[] {
  const { status, handlerName } = request
  if (status === 'MERGED' || status === 'WITHDRAWN') {
    return [
      { step: 'PLACED', state: 'DONE', since: request.placedAt },
      { step: status, state: 'CURRENT', since: request.closedAt ?? null },
    ]
  }
  const here = way.indexOf(status === 'ON_SITE' ? 'ACCEPTED' : status)
  return way.map((step, at) => ({
    step,
    state:
      at < here || status === 'CLOSED'
        ? ('DONE' as const)
        : at === here
          ? ('CURRENT' as const)
          : ('AHEAD' as const),
    since: at <= here ? sinceOf(step, request) : null,
    ...(at === here && status !== 'CLOSED' && handlerName && { waitingFor: handlerName }),
  }))
}

/** When it came to the step, the last time. */
function sinceOf(step: (typeof way)[number], { events }: Known): string | null {
  return events.findLast(({ kind }) => kind === step)?.at ?? null
}
