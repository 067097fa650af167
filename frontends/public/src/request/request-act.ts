import { randomUUID } from 'node:crypto'
import type {
  PublicRequestRateMutation,
  PublicRequestReopenMutation,
  PublicRequestWithdrawMutation,
} from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'
import { Unavailable, type Ask } from '../page/tools.ts'
import type { KeptRequest } from './kept-requests.ts'
import {
  requestRateDocument,
  requestReopenDocument,
  requestWithdrawDocument,
} from './request-act.document.ts'
import { keyOf, textOf } from './request-typed.ts'

export const requestActs = ['rate', 'reopen', 'withdraw'] as const
export type RequestAct = (typeof requestActs)[number]

interface ActTyped {
  readonly rating: string
  readonly words: string
}

/** Why it was not done, with what was typed and the key to send it with again. */
export interface RequestActRefused {
  readonly act: RequestAct
  readonly message: string
  readonly typed: ActTyped
  readonly idempotencyKey: string
  readonly status: number
}

/** Does what the resident says with number and code; null when it was done. */
export async function actOnRequest(
  ask: Ask,
  reader: Reader,
  act: RequestAct,
  kept: KeptRequest,
  request: Request,
): Promise<RequestActRefused | null> {
  const { acts } = reader.say.request
  const form = await request.formData()
  const idempotencyKey = keyOf(form)
  const typed = { rating: textOf(form, 'rating'), words: textOf(form, 'words') }
  const refused = (message: string, status = 422, key: string = randomUUID()): RequestActRefused => {
    return { act, message, typed, idempotencyKey: key, status }
  }
  if (act === 'rate' && !/^[1-5]$/.test(typed.rating)) return refused(acts.missingRating)
  if (act === 'reopen' && typed.words.trim() === '') return refused(acts.missingWords)
  try {
    const [refusal] = await send(ask, act, typed, { ...kept, idempotencyKey })
    if (!refusal) return null
    if (refusal.code === 'NOT_NOW') return refused(acts.notNow, 409)
    return refused(refusal.code === 'INVALID_INPUT' ? acts.tooLong : refusal.message)
  } catch (fault) {
    if (!(fault instanceof Unavailable)) throw fault
    return fault.isBusy ? refused(acts.busy, 429, idempotencyKey) : refused(acts.failed, 503, idempotencyKey)
  }
}

async function send(ask: Ask, act: RequestAct, { rating, words }: ActTyped, said: object) {
  const spoken = words.trim() || null
  switch (act) {
    case 'rate': {
      const input = { ...said, rating: Number(rating), words: spoken }
      return (await ask<PublicRequestRateMutation>(requestRateDocument, { input })).data.serviceRequestRate
        .errors
    }
    case 'reopen': {
      const { data } = await ask<PublicRequestReopenMutation>(requestReopenDocument, {
        input: { ...said, words },
      })
      return data.serviceRequestReopen.errors
    }
    case 'withdraw': {
      const input = { ...said, reason: spoken }
      const { data } = await ask<PublicRequestWithdrawMutation>(requestWithdrawDocument, { input })
      return data.serviceRequestWithdraw.errors
    }
  }
}
