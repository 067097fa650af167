/** What happens to a request by itself when its time has come. */
import type { TimeSource } from '@linli/kernel'
import { notify, type AsSystem, type EntityManager, type Notice } from '@linli/subgraph'
import type { ResponseClock as ComputedClock } from '../response-clock/index.ts'
import { clock as byItself } from '../service-standard/index.ts'
import { computeClocks, endOfRating, record, type Happening } from './recording.ts'
import { ResponseClock } from './response-clock.ts'
import { openStatuses, type ServiceRequestStatus } from './service-request.lifecycle.ts'
import { ServiceRequest } from './service-request.ts'

interface ClockJob {
  readonly districtId: string
  readonly requestId: string
}

/**
 * Job: does what is due by now, each thing as of its own instant, however late the job itself comes. It may run twice: what
 * was told is marked with the clock.
 */
export async function lookAtClocks(
  { districtId, requestId }: ClockJob,
  { asSystem, time }: { asSystem: AsSystem; time: TimeSource },
): Promise<void> {
  await asSystem({ district: districtId, reason: 'the clocks of a request' }, async (em) => {
    const request = await em.findOneOrFail(ServiceRequest, { id: requestId })
    const now = time.now()
    const due = (openStatuses as readonly ServiceRequestStatus[]).includes(request.status)
      ? await dueOfClocks(em, request, now)
      : await dueOfRating(em, request, now)
    // Without anything due the job came early, or for nothing: looking again is harmless and finds the next instant.
    if (due.length > 0) await record(em, request, ...due)
  })
}

async function dueOfClocks(em: EntityManager, request: ServiceRequest, now: Date): Promise<Happening[]> {
  const computed = await computeClocks(em, request)
  const kept = await em.find(ResponseClock, { serviceRequest: request.id })
  const rests = computed.map(({ restsUntil }) => restsUntil).filter((until) => until !== null && until <= now)
  if (request.isPaused && rests.length > 0) {
    request.resume()
    return [{ kind: 'RESUMED', at: rests[0]!, by: byItself }]
  }
  const due: Happening[] = []
  for (const clock of computed) {
    const own = kept.find(({ stage, round }) => stage === clock.stage.code && round === clock.round)
    if (clock.standing === 'RUNNING' && own) due.push(...(await dueOf(em, request, clock, own, now)))
  }
  return due.toSorted((a, b) => +a.at - +b.at)
}

async function dueOf(
  em: EntityManager,
  request: ServiceRequest,
  { stage, round, warnAt, deadline: { dueAt } }: ComputedClock,
  own: ResponseClock,
  now: Date,
): Promise<Happening[]> {
  const due: Happening[] = []
  const about = { by: byItself, words: stage.name }
  const occasion = `${stage.code}:${round}`
  if (own.toldLateAt === null && dueAt <= now) {
    own.toldLateAt = own.warnedAt = now
    due.push({ kind: 'RAN_OUT', at: dueAt, ...about })
    // Where the thing itself was not done in time the street is called, as if somebody had asked for it.
    if (
      stage.endsWith.every((end) => end === 'DISPOSED' || end === 'CLOSED') &&
      request.escalatedAt === null
    ) {
      request.escalate(dueAt)
      due.push({ kind: 'ESCALATED', at: dueAt, ...about })
    }
    await tellOfClock(em, request, 'REQUEST_RAN_OUT', { stage: stage.name, occasion })
  } else if (own.warnedAt === null && warnAt !== null && warnAt <= now) {
    own.warnedAt = now
    due.push({ kind: 'WARNED', at: warnAt, ...about, isInternal: true })
    await tellOfClock(em, request, 'REQUEST_RUNS_OUT', { stage: stage.name, occasion })
  }
  return due
}

/** A resident who says nothing has given no stars. */
async function dueOfRating(em: EntityManager, request: ServiceRequest, now: Date): Promise<Happening[]> {
  const endsAt = await endOfRating(em, request)
  if (endsAt === null || endsAt > now) return []
  request.close(null, endsAt)
  return [
    { kind: 'CLOSED_UNRATED', at: endsAt, by: byItself },
    { kind: 'CLOSED', at: endsAt, by: byItself },
  ]
}

/** Tells whoever has it, and the desk; never twice for the same clock. */
export async function tellOfClock(
  em: EntityManager,
  request: ServiceRequest,
  purpose: 'REQUEST_RUNS_OUT' | 'REQUEST_RAN_OUT' | 'REQUEST_SENT' | 'REQUEST_REOPENED',
  { stage = '', occasion }: { stage?: string; occasion: string },
): Promise<void> {
  const { id, number, districtId, deskOrganisationId, handlerOrganisationId } = request
  const addressed =
    purpose === 'REQUEST_SENT' ? [handlerOrganisationId] : [handlerOrganisationId, deskOrganisationId]
  const notice: Notice = {
    ...{ purpose, subject: id, link: `/app/property/requests/${id}`, key: `${purpose}:${id}:${occasion}` },
    to: { organisations: [...new Set(addressed)].filter((one) => one !== null) },
    params: { number, stage },
  }
  await notify(em, notice, districtId)
}
