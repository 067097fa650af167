import { randomUUID } from 'node:crypto'
import type { PublicCommentPlaceMutation, PublicCommentTargetQuery } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'
import { Unavailable, type Ask } from '../page/tools.ts'
import type { Typed } from './comment-form.tsx'
import { commentPlaceDocument, commentTargetDocument } from './comment-place.document.ts'
import { deviceSecret, firstSecret } from './device.ts'

export type Placed =
  | { outcome: 'PLACED'; commentId: string; secret: string }
  | { outcome: 'REFUSED'; typed: Typed; secret: string | null }
  /** There is no such version in public. */
  | { outcome: 'NOT_FOUND'; typed: Typed }

/**
 * Places a comment that came by an ordinary form. Sent twice (a double tap, a reload) it is one comment: the form
 * carries its key, and the device its secret. Whatever goes wrong, what was typed comes back.
 */
export async function placeComment(
  ask: Ask,
  reader: Reader,
  reference: string,
  request: Request,
): Promise<Placed> {
  const { text, itemCode, idempotencyKey } = await formOf(request)
  const known = deviceSecret(request)
  const secret = known ?? firstSecret(idempotencyKey)
  const refused = (refusal: string, status: number): Placed => {
    return { outcome: 'REFUSED', typed: { text, itemCode, refusal, status }, secret: known }
  }
  if (text.trim() === '') return refused(reader.say.comment.missing, 422)
  try {
    const target = await ask<PublicCommentTargetQuery>(commentTargetDocument, { reference })
    const version = target.data.standardVersionByReference
    if (!version) return { outcome: 'NOT_FOUND', typed: { text, itemCode, refusal: '', status: 404 } }
    const input = {
      standardVersionId: version.id,
      itemCode: itemCode || null,
      text,
      clientSecret: secret,
      idempotencyKey,
    }
    const { data } = await ask<PublicCommentPlaceMutation>(commentPlaceDocument, { input })
    const { standardComment, errors } = data.standardCommentPlace
    if (standardComment) return { outcome: 'PLACED', commentId: standardComment.id, secret }
    return refused(errors.map((refusal) => refusalText(refusal, reader)).join(' '), 422)
  } catch (fault) {
    if (!(fault instanceof Unavailable)) throw fault
    return fault.isBusy ? refused(reader.say.comment.busy, 429) : refused(reader.say.comment.failed, 503)
  }
}

type Refusal = PublicCommentPlaceMutation['standardCommentPlace']['errors'][number]

/** Where the form knows better than the API what happened, it says so; otherwise the API's own sentence is told. */
function refusalText({ code, message, path }: Refusal, { say }: Reader): string {
  if (code === 'IDEMPOTENCY_KEY_REUSED') return say.comment.sentBefore
  return code === 'INVALID_INPUT' && path?.includes('text') ? say.comment.tooLong : message
}

async function formOf(request: Request) {
  const form = await request.formData()
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  // A browser writes line ends as CR LF; kept so, a thousand characters would be fewer than the page counts.
  const typed = text('text').replaceAll('\r\n', '\n')
  const key = text('idempotencyKey')
  return {
    text: typed,
    itemCode: text('itemCode'),
    idempotencyKey: /^[\w-]{16,100}$/.test(key) ? key : randomUUID(),
  }
}
