/** The one way by which something happens to a request: a line is added, its clocks follow, and the desks are woken. */
import { civilDay, endOfWindow, newId } from '@linli/kernel'
import { enqueue, readRows, tell, wake, type EntityManager } from '@linli/subgraph'
import {
  clocksOf,
  responseEventKinds,
  type ResponseClock as ComputedClock,
  type ResponseEvent,
  type ResponseEventKind,
} from '../response-clock/index.ts'
import { stagesOf } from '../response-policy/index.ts'
import { deskOf, settingsOn, type Actor } from '../service-standard/index.ts'
import { ResponseClock } from './response-clock.ts'
import { ServiceRequestEvent } from './service-request-event.ts'
import { openStatuses, type ServiceRequestStatus } from './service-request.lifecycle.ts'
import type { RequestEventKind } from './service-request.enums.ts'
import type { ServiceRequest } from './service-request.ts'

export interface Happening {
  readonly kind: RequestEventKind
  readonly at: Date
  readonly until?: Date | null
  readonly words?: string | null
  /** Who did it; null for the resident. */
  readonly by: Pick<Actor, 'seat' | 'organisation'> | null
  /** What the resident said, entered by somebody else. */
  readonly recordedFrom?: 'TELEPHONE' | 'PAPER' | null
  readonly isInternal?: boolean
}

interface ToldEvent {
  readonly kind: RequestEventKind
  readonly at: Date
  readonly until: Date | null
}

/** Adds lines to the history of one request, in order, and lets its clocks follow. */
export async function record(
  em: EntityManager,
  request: ServiceRequest,
  ...happenings: readonly Happening[]
): Promise<void> {
  const { id, districtId } = request
  for (const {
    kind,
    at,
    until = null,
    words = null,
    by,
    recordedFrom = null,
    isInternal = false,
  } of happenings) {
    em.create(ServiceRequestEvent, {
      ...{
        id: newId(),
        districtId,
        serviceRequest: request,
        kind,
        at,
        until,
        words,
        recordedFrom,
        isInternal,
      },
      ...{ seatId: by?.seat ?? null, organisationId: by?.organisation ?? null },
      byResident: by === null || recordedFrom !== null,
    })
  }
  await followClocks(em, request, happenings)
  for (const { kind, at } of happenings) {
    await tell(
      em,
      `ServiceRequest${pastOf(kind)}`,
      { subject: id, ...placeOf(request), at: at.toISOString() },
      districtId,
    )
  }
  for (const owner of concernedBy(request)) wake(em, deskOf(owner))
}

/** Only those that clocks know; words and marks of ours move none. */
export function movingEvents(events: readonly ToldEvent[]): ResponseEvent[] {
  const known: ReadonlySet<string> = new Set<ResponseEventKind>(responseEventKinds)
  return events
    .filter(({ kind }) => known.has(kind))
    .map(({ kind, at, until }) => ({ kind: kind as ResponseEventKind, at, ...(until && { until }) }))
}

/** The clocks of a request as its policy and its history make them; `more` is about to be added. */
export async function computeClocks(
  em: EntityManager,
  request: ServiceRequest,
  more: readonly Happening[] = [],
): Promise<ComputedClock[]> {
  const earlier = await readRows<ToldEvent>(
    em,
    `select kind, at, until from service_request_event where service_request_id = $1 order by at, id`,
    [request.id],
  )
  const told = more.map(({ kind, at, until = null }) => ({ kind, at, until }))
  const events = movingEvents([...earlier.map(asInstants), ...told])
  return clocksOf(await stagesOf(em, request.responsePolicyId), events)
}

async function followClocks(
  em: EntityManager,
  request: ServiceRequest,
  more: readonly Happening[],
): Promise<void> {
  const clocks = await computeClocks(em, request, more)
  const now = more.at(-1)!.at
  const kept = clocks.length > 0 ? await em.find(ResponseClock, { serviceRequest: request.id }) : []
  const instants: (Date | null)[] = []
  for (const clock of clocks) {
    let own = kept.find(({ stage, round }) => stage === clock.stage.code && round === clock.round)
    if (!own) em.persist((own = ResponseClock.of(request, clock)))
    own.follow(clock)
    if (clock.standing !== 'RUNNING') continue
    instants.push(clock.restsUntil, own.warnedAt ? null : own.warnAt, own.toldLateAt ? null : own.dueAt)
  }
  const running = clocks.filter(({ standing }) => standing === 'RUNNING')
  const isOpen = (openStatuses as readonly ServiceRequestStatus[]).includes(request.status)
  request.nextDueAt = isOpen ? earliest(running.map(({ deadline }) => deadline.dueAt)) : null
  request.isLate = clocks.some(
    ({ standing, deadline }) => standing === 'LATE' || (standing === 'RUNNING' && deadline.dueAt <= now),
  )
  // What lies in the past already and was not told yet is told at once: the job never loses an instant.
  instants.push(await endOfRating(em, request))
  await lookAgain(em, request, earliest(instants.filter((at) => at !== null)))
}

/** Until when the resident may say how it went, before it is closed as unrated. */
export async function endOfRating(em: EntityManager, request: ServiceRequest): Promise<Date | null> {
  const { status, districtId, disposedAt } = request
  if (status !== 'DISPOSED' || disposedAt === null) return null
  const { requestRatingDays } = await settingsOn(em, districtId, civilDay(disposedAt))
  return endOfWindow(disposedAt, requestRatingDays)
}

/** One job for a request, at the next instant at which something happens to it by itself. */
export async function lookAgain(
  em: EntityManager,
  { id, districtId }: ServiceRequest,
  at: Date | null,
): Promise<void> {
  if (at === null) return
  await enqueue(
    em,
    'request-clocks',
    { districtId, requestId: id },
    { runAt: at, key: `request-clocks:${id}` },
  )
}

/** Whose desks show it. */
export function concernedBy(request: ServiceRequest): string[] {
  const { districtId, deskOrganisationId, handlerOrganisationId, companyId } = request
  return [...new Set([districtId, deskOrganisationId, handlerOrganisationId, companyId])].filter(
    (owner) => owner !== null,
  )
}

function placeOf(request: ServiceRequest): Record<string, unknown> {
  const {
    estateId,
    managementAreaId,
    companyId,
    kind,
    category,
    status,
    handlerOrganisationId,
    isAboutCompany,
  } = request
  return {
    estateId,
    managementAreaId,
    companyId,
    kind,
    category,
    status,
    handlerOrganisationId,
    isAboutCompany,
  }
}

const pastOf = (kind: string) =>
  kind
    .toLowerCase()
    .split('_')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('')

export const earliest = (instants: readonly Date[]): Date | null =>
  instants.length === 0 ? null : new Date(Math.min(...instants.map(Number)))

const asInstants = ({ kind, at, until }: ToldEvent): ToldEvent => ({
  ...{ kind, at: new Date(at), until: until === null ? null : new Date(until) },
})
