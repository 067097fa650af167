/** The lists of a version that grow: its comments and its history, page by page. */
import { page, type Context, type PageRequest } from '@linli/subgraph'
import { organisationName, seatShown } from '../territory/index.ts'
import { isConcerned } from './concern.ts'
import { secretHash } from './standard-comment.ts'
import { commentColumns, commentRow, type CommentRow } from './standard-review.rows.ts'
import { publicEventKinds, type EventKind } from './standard-version-event.ts'
import type { ReviewingBody } from './standard-version.enums.ts'
import type { StandardVersionStatus } from './standard-version.lifecycle.ts'
import type { VersionRow } from './standard-version.rows.ts'
import { eventSentence } from './standard-version.words.ts'

/** The columns that the lists of this file order and filter by. */
interface ListTables {
  standard_comment: {
    id: string
    standard_version_id: string
    item_code: string | null
    text: string
    origin: string
    placed_at: Date
    client_secret_hash: string | null
    recorder_seat_id: string | null
    answer: string | null
    is_adopted: boolean | null
    answered_at: Date | null
    answered_by_seat_id: string | null
  }
  standard_version_event: {
    id: string
    standard_version_id: string
    kind: string
    from_status: string | null
    to_status: string
    at: Date
    seat_id: string | null
    organisation_id: string | null
    body: string | null
    reason: string | null
  }
}

export interface CommentsAsked extends PageRequest {
  readonly unansweredOnly: boolean
  readonly clientSecret: string | null
}

/**
 * Oldest first. Without a part in it one reads what is answered, and one's own by the secret of the device: what
 * somebody typed in anger about a neighbour must not stand on a public page before anyone has read it.
 */
export function commentsOf(context: Context, version: VersionRow, asked: CommentsAsked) {
  const { unansweredOnly, clientSecret, ...request } = asked
  let query = context.em
    .getKysely<ListTables>()
    .selectFrom('standard_comment')
    .select([...commentColumns])
    .where('standard_version_id', '=', version.id)
  if (unansweredOnly) query = query.where('answered_at', 'is', null)
  if (!isConcerned(context.viewer, version)) {
    query = query.where((where) =>
      where.or([
        where('answered_at', 'is not', null),
        ...(clientSecret ? [where('client_secret_hash', '=', secretHash(clientSecret))] : []),
      ]),
    )
  }
  return page(query, request, { columns: ['standard_comment.placed_at', 'standard_comment.id'] }, (row) =>
    commentRow(row as unknown as CommentRow),
  )
}

interface EventRow {
  readonly id: string
  readonly kind: EventKind
  readonly from: StandardVersionStatus | null
  readonly to: StandardVersionStatus
  readonly at: Date
  readonly seatId: string | null
  readonly organisationId: string | null
  readonly body: ReviewingBody | null
  readonly reason: string | null
}

/** Newest first; the public reads how a promise came about, those concerned who did what. */
export function eventsOf(context: Context, version: VersionRow, request: PageRequest) {
  const showsPeople = isConcerned(context.viewer, version)
  let query = context.em
    .getKysely<ListTables>()
    .selectFrom('standard_version_event')
    .select(['id', 'kind', 'from_status as from', 'to_status as to', 'at', 'body', 'reason'])
    .select(['seat_id as seatId', 'organisation_id as organisationId'])
    .where('standard_version_id', '=', version.id)
  if (!showsPeople) query = query.where('kind', 'in', [...publicEventKinds])
  return page(query, request, { columns: ['at', 'id'], direction: 'desc' }, (row) => {
    const { seatId, organisationId, ...event } = row as unknown as EventRow
    return {
      ...event,
      at: new Date(event.at),
      reason: showsPeople ? event.reason : null,
      sentence: eventSentence(event.kind, event.body, context.language),
      by: byWhom(context, showsPeople ? seatId : null, organisationId),
    }
  })
}

async function byWhom(context: Context, seatId: string | null, organisationId: string | null) {
  const seat = await seatShown(context, seatId)
  if (seat || !organisationId) return seat
  return {
    organisation: { id: organisationId },
    organisationName: await organisationName(context, organisationId),
  }
}
