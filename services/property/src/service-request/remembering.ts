/** What lies in the past when it is brought in: it becomes history, and nobody is told or hurried for it. */
import { newId } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import { clocksOf, type ResponseStage } from '../response-clock/index.ts'
import { earliest, endOfRating, lookAgain, movingEvents } from './recording.ts'
import { ResponseClock } from './response-clock.ts'
import { ServiceRequestEvent } from './service-request-event.ts'
import { openStatuses, type ServiceRequestStatus } from './service-request.lifecycle.ts'
import type { RequestEventKind } from './service-request.enums.ts'
import type { ServiceRequest } from './service-request.ts'

export interface RememberedLine {
  readonly kind: RequestEventKind
  readonly at: Date
  readonly byResident: boolean
  readonly organisationId?: string | null
  readonly words?: string | null
}

/**
 * Writes the lines of a new request that happened before now, and its clocks as they would have run. A deadline that has
 * passed counts as told; for one that lies ahead the request is looked at in its time, like any other.
 * @param lines in the order in which they happened
 * @param stages of the policy of the request
 */
export async function remember(
  em: EntityManager,
  request: ServiceRequest,
  lines: readonly RememberedLine[],
  stages: readonly ResponseStage[],
  now: Date,
): Promise<void> {
  const { districtId } = request
  for (const { kind, at, byResident, organisationId = null, words = null } of lines) {
    em.create(ServiceRequestEvent, {
      ...{ id: newId(), districtId, serviceRequest: request, kind, at, byResident, organisationId, words },
      ...{ until: null, seatId: null, recordedFrom: null, isInternal: false },
    })
  }
  const ahead: Date[] = []
  const clocks = clocksOf(stages, movingEvents(lines.map(({ kind, at }) => ({ kind, at, until: null }))))
  for (const clock of clocks) {
    const own = ResponseClock.of(request, clock)
    own.follow(clock)
    em.persist(own)
    if (clock.standing !== 'RUNNING') continue
    const { warnAt } = clock
    const { dueAt } = clock.deadline
    if (warnAt === null || warnAt <= now) own.warnedAt = now
    else ahead.push(warnAt)
    if (dueAt <= now) own.warnedAt = own.toldLateAt = now
    else ahead.push(dueAt)
  }
  const running = clocks.filter(({ standing }) => standing === 'RUNNING')
  const isOpen = (openStatuses as readonly ServiceRequestStatus[]).includes(request.status)
  request.nextDueAt = isOpen ? earliest(running.map(({ deadline }) => deadline.dueAt)) : null
  request.isLate = clocks.some(
    ({ standing, deadline }) => standing === 'LATE' || (standing === 'RUNNING' && deadline.dueAt <= now),
  )
  const endsAt = await endOfRating(em, request)
  if (endsAt !== null && endsAt > now) ahead.push(endsAt)
  await lookAgain(em, request, earliest(ahead))
}
