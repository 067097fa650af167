import { randomUUID } from 'node:crypto'
import { deviceSecret, firstSecret } from '../comment/device.ts'
import type { PublicRequestPlaceMutation, PublicRequestPlaceMutationVariables } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'
import { Unavailable, type Ask } from '../page/tools.ts'
import { requestSecret, type KeptRequest } from './kept-requests.ts'
import { requestPlaceDocument } from './request-place.document.ts'
import {
  keyOf,
  textOf,
  type RequestCategory,
  type RequestField,
  type RequestKind,
  type RequestRefusal,
  type RequestTyped,
} from './request-typed.ts'

export type RequestPlaced =
  | { outcome: 'PLACED'; kept: KeptRequest; deviceSecret: string }
  | { outcome: 'REFUSED'; typed: RequestTyped; refusal: RequestRefusal; idempotencyKey: string }

/**
 * Places a request that came by an ordinary form. Sent twice (a double tap, a reload, again after a lost answer) it is
 * one request: the form carries its key, and the device its secret. Whatever goes wrong, what was typed comes back.
 */
export async function placeRequest(
  ask: Ask,
  reader: Reader,
  estateId: string,
  request: Request,
): Promise<RequestPlaced> {
  const form = await request.formData()
  const idempotencyKey = keyOf(form)
  const typed = typedOf(form)
  const device = deviceSecret(request) ?? firstSecret(idempotencyKey)
  // A refused form is sent again with other words, which is another request; an unanswered one is still the same.
  const refused = (refusal: Omit<RequestRefusal, 'status'>, status = 422, key: string = randomUUID()) => {
    return { outcome: 'REFUSED', typed, refusal: { ...refusal, status }, idempotencyKey: key } as const
  }
  const missing = missingIn(typed, reader)
  if (missing) return refused(missing)
  const input = {
    ...inputOf(typed, estateId),
    clientSecret: requestSecret(device, idempotencyKey),
    idempotencyKey,
  }
  try {
    const variables: PublicRequestPlaceMutationVariables = { input }
    const { data } = await ask<PublicRequestPlaceMutation>(requestPlaceDocument, { ...variables })
    const { serviceRequest, code, errors } = data.serviceRequestPlace
    if (serviceRequest && code) {
      return { outcome: 'PLACED', kept: { number: serviceRequest.number, code }, deviceSecret: device }
    }
    return refused(refusalOf(errors[0]!, reader))
  } catch (fault) {
    if (!(fault instanceof Unavailable)) throw fault
    const { say } = reader
    return fault.isBusy
      ? refused({ field: null, message: busyWords(fault, reader) }, 429, idempotencyKey)
      : refused({ field: null, message: say.request.form.failed }, 503, idempotencyKey)
  }
}

function busyWords({ busyWith }: Unavailable, { say }: Reader): string {
  const { form } = say.request
  if (busyWith === 'SUBJECT') return form.busyEstate
  return busyWith === 'ADDRESS' ? form.busyAddress : form.busy
}

function typedOf(form: FormData): RequestTyped {
  const isTicked = (name: RequestField) => textOf(form, name) === 'yes'
  return {
    kind: textOf(form, 'kind'),
    category: textOf(form, 'category'),
    words: textOf(form, 'words'),
    place: textOf(form, 'place'),
    isUrgent: isTicked('isUrgent'),
    isAboutCompany: isTicked('isAboutCompany'),
    isIdentityHidden: isTicked('isIdentityHidden'),
    name: textOf(form, 'name'),
    phone: textOf(form, 'phone'),
  }
}

/** What only a form can know before it is sent on; all the rest the API says. */
function missingIn(
  { kind, category, words }: RequestTyped,
  { say }: Reader,
): Omit<RequestRefusal, 'status'> | null {
  const { form, kinds, categories } = say.request
  if (!Object.hasOwn(kinds, kind)) return { field: 'kind', message: form.missingKind }
  if (!Object.hasOwn(categories, category)) return { field: 'category', message: form.missingCategory }
  return words.trim() === '' ? { field: 'words', message: form.missingWords } : null
}

function inputOf(typed: RequestTyped, estateId: string) {
  const { kind, category, words, place, name, phone, ...marks } = typed
  return {
    ...{ estateId, words, ...marks, kind: kind as RequestKind, category: category as RequestCategory },
    ...{ place: place.trim() || null, name: name.trim() || null, phone: phone.replace(/\s/g, '') || null },
  }
}

type Refusal = PublicRequestPlaceMutation['serviceRequestPlace']['errors'][number]

/** Where the form knows better than the API what to do, it says so; otherwise the API's own sentence is told. */
function refusalOf({ code, message, path }: Refusal, { say }: Reader): Omit<RequestRefusal, 'status'> {
  const { form } = say.request
  if (code === 'IDEMPOTENCY_KEY_REUSED') return { field: null, message: form.sentBefore }
  const field = fields.find((one) => path?.includes(one)) ?? null
  if (code !== 'INVALID_INPUT' || !field) return { field, message }
  const inWords: Partial<Record<RequestField, string>> = {
    words: form.tooLongWords,
    place: form.tooLongPlace,
    name: form.tooLongName,
    isAboutCompany: form.complaintOnly,
  }
  return { field, message: inWords[field] ?? message }
}

const fields: readonly RequestField[] = [
  ...(['kind', 'category', 'words', 'place', 'isUrgent'] as const),
  ...(['isAboutCompany', 'isIdentityHidden', 'name', 'phone'] as const),
]
