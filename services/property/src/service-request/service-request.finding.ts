import { refuse } from '@linli/kernel'
import { findVisible, refused, type Context, type EntityManager } from '@linli/subgraph'
import { requestCodeHash, showRequestCode } from './request-number.ts'
import type { RequestAction } from './service-request.enums.ts'
import { mayAct, type RequestAnswer } from './service-request.policy.ts'
import { requestSituationOf } from './service-request.situation.ts'
import { readRequests } from './service-request.rows.ts'
import { ServiceRequest } from './service-request.ts'

/** A request with the answer to what somebody wants to do with it. */
export interface AskedRequest {
  readonly request: ServiceRequest
  readonly refusal: RequestAnswer
}

/** For the desk and the handler: as far as their seat sees it. Acts on one request happen one after the other. */
export async function findToAct(
  context: Context,
  action: RequestAction,
  { serviceRequestId, revision }: { serviceRequestId: string; revision: number },
): Promise<AskedRequest | null> {
  const { em } = context
  const seen = await findVisible(em, ServiceRequest, serviceRequestId)
  if (!seen) return null
  const request = await locked(em, seen.id)
  const refusal =
    mayAct(action, await situation(context, request.id, false)) ??
    // Asked last: what was done meanwhile is the better answer where it forbids this act anyway.
    (request.revision === revision ? null : refuse('CONFLICT'))
  return { request, refusal }
}

/** For the resident: whoever knows the number and the code. */
export async function openByCode(
  context: Context,
  action: RequestAction,
  { number, code }: { number: string; code: string },
): Promise<AskedRequest | null> {
  const { em } = context
  const codeHash = requestCodeHash(code)
  await showRequestCode(em, codeHash)
  const [seen] = await readRequests(em, 'number = $1 and code_hash = $2', [number.trim(), codeHash])
  if (!seen) return null
  openedByCode(context, seen.id)
  const request = await locked(em, seen.id)
  return { request, refusal: mayAct(action, await situation(context, request.id, true)) }
}

const opened = new WeakMap<Context, Set<string>>()

/** Remembers for this operation that the reader is the resident: the fields show the resident's buttons. */
export function openedByCode(context: Context, id: string): void {
  opened.set(context, (opened.get(context) ?? new Set()).add(id))
}

/** Whoever has no account sees a request by its code only. */
export function isOpenedByCode(context: Context, id: string): boolean {
  return context.viewer.isAnonymous || (opened.get(context)?.has(id) ?? false)
}

/** The same refusal for a number that is not there and for a wrong code: nobody learns which numbers exist. */
export function nobodyFound({ number }: { number?: string | null }) {
  return refused(number ? refuse('CODE_WRONG', undefined, ['code']) : refuse('NOT_FOUND'))
}

async function situation(context: Context, id: string, isResident: boolean) {
  const [row] = await readRequests(context.em, 'id = $1', [id])
  return requestSituationOf(context, row!, isResident)
}

async function locked(em: EntityManager, id: string): Promise<ServiceRequest> {
  await em.execute('select 1 from service_request where id = ? for update', [id])
  return em.findOneOrFail(ServiceRequest, { id }, { refresh: true })
}
