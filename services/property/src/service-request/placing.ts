/** Placing a request, by whichever way it comes. */
import { refuse } from '@linli/kernel'
import { isIdentity, type EntityManager, type Vault } from '@linli/subgraph'
import { policyFor } from '../response-policy/index.ts'
import type { Actor } from '../service-standard/index.ts'
import { textFault } from '../service-standard/index.ts'
import { record } from './recording.ts'
import { deskFor, placeOfEstate, type FoundPlace } from './request-desk.ts'
import { nextRequestNumber, requestCodeHash, showRequestCode } from './request-number.ts'
import { Requester } from './requester.ts'
import { phoneFault, type RequestAnswer } from './service-request.policy.ts'
import { ServiceRequest, type RequestWish } from './service-request.ts'

export interface Asking {
  readonly name?: string | null
  readonly phone?: string | null
  readonly wish: RequestWish
}

/** What is wrong with the form; the first thing only. */
export function wishFault({ name = null, phone = null, wish }: Asking): RequestAnswer {
  if (wish.isAboutCompany && wish.kind !== 'COMPLAINT')
    return refuse('INVALID_INPUT', undefined, ['isAboutCompany'])
  return (
    textFault(wish.words, 2000, 'words') ??
    (wish.place === null ? null : textFault(wish.place, 100, 'place')) ??
    (name === null ? null : textFault(name, 40, 'name')) ??
    phoneFault(phone)
  )
}

/** Null where there is no such estate. */
export async function estateAsked(em: EntityManager, estateId: string): Promise<FoundPlace | null> {
  return isIdentity(estateId) ? placeOfEstate(em, estateId) : null
}

/**
 * Gives it a number and a desk, starts its clocks and writes its first line.
 * @param by whoever entered it; null for the resident
 * @param at when it was asked for, by the clock of the product
 */
export async function placeRequest(
  { em, vault }: { em: EntityManager; vault: Vault },
  where: FoundPlace,
  { name = null, phone = null, wish }: Asking,
  { code, by, at }: { code: string; by: Pick<Actor, 'seat' | 'organisation'> | null; at: Date },
): Promise<ServiceRequest> {
  const { communityId, ...place } = where
  const codeHash = requestCodeHash(code)
  await showRequestCode(em, codeHash)
  const isKnown = name !== null || phone !== null
  const requester = isKnown ? Requester.register(place.districtId, { name, phone }, vault, at) : null
  if (requester) em.persist(requester)
  const policy = await policyFor(em, { ...place, ...wish }, at)
  const request = ServiceRequest.place(
    place,
    wish,
    {
      ...{ number: await nextRequestNumber(em, place.districtId, at), codeHash, requester },
      deskOrganisationId: deskFor({ ...place, ...wish, communityId }),
      responsePolicyId: policy?.id ?? null,
    },
    at,
  )
  em.persist(request)
  const recordedFrom = wish.channel === 'TELEPHONE' || wish.channel === 'PAPER' ? wish.channel : null
  await record(em, request, { kind: 'PLACED', at, by, recordedFrom })
  return request
}
