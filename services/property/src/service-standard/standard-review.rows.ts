/** What fields read of reviews, remarks, legal bases and history; see `standard-version.rows.ts`. */
import { loader, type Context, readRows } from '@linli/subgraph'
import type {
  CommentOrigin,
  BodyReviewStatus,
  LegalBasisKind,
  ReviewingBody,
  StandIn,
} from './standard-version.enums.ts'
import type { StandardVersionStatus } from './standard-version.lifecycle.ts'
import { groupedBy, instant } from './standard-version.rows.ts'

export interface ReviewRow {
  readonly id: string
  readonly versionId: string
  readonly body: ReviewingBody
  readonly organisationId: string
  readonly status: BodyReviewStatus
  readonly askedAt: Date
  readonly dueOn: string
  readonly standIn: StandIn | null
  readonly remindedAt: Date | null
  readonly passedAt: Date | null
  readonly named: NamedRow | null
  readonly opinion: OpinionRow | null
  readonly signature: SignatureRow | null
}

export interface NamedRow {
  readonly seatId: string
  readonly post: string | null
  readonly organisationId: string | null
  readonly namerSeatId: string | null
  readonly namerPost: string | null
  readonly namerOrganisationId: string | null
  readonly namedAt: Date
  readonly reason: string
}

export interface OpinionRow {
  readonly id: string
  readonly gatheredOn: string
  readonly recordedAt: Date
  readonly asked: number
  readonly inFavour: number
  readonly against: number
  readonly abstained: number
  readonly summary: string
  readonly witnessSeatId: string | null
  readonly witnessOrganisationId: string | null
  readonly fileId: string | null
  readonly contentHash: string
}

export interface SignatureRow {
  readonly id: string
  readonly decidedOn: string
  readonly signedAt: Date
  readonly signerSeatId: string | null
  readonly signerName: string | null
  readonly recorderSeatId: string | null
  readonly fileId: string | null
  readonly contentHash: string
}

/** Only bodies that were asked when it was handed on last. */
export async function loadReviews(context: Context, versionId: string): Promise<readonly ReviewRow[]> {
  const reviews = await loader<ReviewRow[]>(context, 'standard-reviews', async (ids) => {
    const rows = await readRows<ReviewRow>(
      context.em,
      `select review.id, review.standard_version_id as "versionId", review.body,
         review.organisation_id as "organisationId", review.status, review.asked_at as "askedAt",
         review.due_on::text as "dueOn", review.stand_in as "standIn", review.reminded_at as "remindedAt",
         review.passed_at as "passedAt",
         case when review.named_at is not null then jsonb_build_object('seatId', review.named_seat_id,
           'post', review.named_post, 'organisationId', review.named_organisation_id,
           'namerSeatId', review.namer_seat_id, 'namerPost', review.namer_post,
           'namerOrganisationId', review.namer_organisation_id, 'namedAt', review.named_at, 'reason', review.named_reason) end as named,
         case when opinion.id is not null then jsonb_build_object('id', opinion.id, 'gatheredOn', opinion.gathered_on,
           'recordedAt', opinion.recorded_at, 'asked', opinion.asked, 'inFavour', opinion.in_favour,
           'against', opinion.against, 'abstained', opinion.abstained, 'summary', opinion.summary,
           'witnessSeatId', opinion.witness_seat_id, 'witnessOrganisationId', opinion.witness_organisation_id,
           'fileId', opinion.file_id, 'contentHash', opinion.content_hash) end as opinion,
         case when signature.id is not null then jsonb_build_object('id', signature.id,
           'decidedOn', signature.decided_on, 'signedAt', signature.signed_at, 'signerSeatId', signature.signer_seat_id,
           'signerName', signature.signer_name, 'recorderSeatId', signature.recorder_seat_id,
           'fileId', signature.file_id, 'contentHash', signature.content_hash) end as signature
       from body_review review
       join standard_version version on version.id = review.standard_version_id
       left join signature on signature.body_review_id = review.id and signature.voided_at is null
       left join owners_opinion opinion on opinion.body_review_id = review.id and opinion.voided_at is null
       where review.standard_version_id = any($1::uuid[]) and review.asked_at = version.submitted_at
       order by array_position(array['PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE'], review.body)`,
      [ids],
    )
    return groupedBy(rows, ({ versionId: id }) => id, withInstants)
  }).load(versionId)
  return reviews ?? []
}

function withInstants(row: ReviewRow): ReviewRow {
  const { signature, named, opinion } = row
  return {
    ...row,
    askedAt: new Date(row.askedAt),
    remindedAt: instant(row.remindedAt),
    passedAt: instant(row.passedAt),
    named: named && { ...named, namedAt: new Date(named.namedAt) },
    opinion: opinion && { ...opinion, recordedAt: new Date(opinion.recordedAt) },
    signature: signature && { ...signature, signedAt: new Date(signature.signedAt) },
  }
}

export interface RemarkRow {
  readonly id: string
  readonly versionId: string
  readonly body: ReviewingBody | null
  readonly text: string
  readonly itemCode: string | null
  readonly at: Date
  readonly authorSeatId: string | null
}

export async function loadRemarks(context: Context, versionId: string): Promise<readonly RemarkRow[]> {
  const remarks = await loader<RemarkRow[]>(context, 'standard-remarks', async (ids) => {
    const rows = await readRows<RemarkRow>(
      context.em,
      `select id, standard_version_id as "versionId", body, text, item_code as "itemCode", at,
         author_seat_id as "authorSeatId"
       from review_remark where standard_version_id = any($1::uuid[]) order by at desc, id desc`,
      [ids],
    )
    return groupedBy(
      rows,
      ({ versionId: id }) => id,
      (row) => ({ ...row, at: new Date(row.at) }),
    )
  }).load(versionId)
  return remarks ?? []
}

export interface LegalBasisRow {
  readonly id: string
  readonly versionId: string
  readonly kind: LegalBasisKind
  readonly decidedOn: string
  readonly reference: string
  readonly fileId: string | null
  readonly ownersDecisionId: string | null
  readonly clause: string | null
  readonly isUpheld: boolean
  readonly attachedAt: Date
}

export async function loadLegalBases(context: Context, versionId: string): Promise<readonly LegalBasisRow[]> {
  const bases = await loader<LegalBasisRow[]>(context, 'standard-legal-bases', async (ids) => {
    const rows = await readRows<LegalBasisRow>(
      context.em,
      `select basis.id, standard_version_id as "versionId", basis.kind, basis.decided_on::text as "decidedOn",
         basis.reference, file_id as "fileId", owners_decision_id as "ownersDecisionId", basis.clause,
         coalesce(decision.is_upheld, true) as "isUpheld", attached_at as "attachedAt"
       from legal_basis basis
       left join owners_decision decision
         on decision.district_id = basis.district_id and decision.id = basis.owners_decision_id
       where standard_version_id = any($1::uuid[]) order by attached_at, basis.id`,
      [ids],
    )
    return groupedBy(
      rows,
      ({ versionId: id }) => id,
      (row) => ({ ...row, attachedAt: new Date(row.attachedAt) }),
    )
  }).load(versionId)
  return bases ?? []
}

/** When a version last came to each status. */
export async function loadArrivals(
  context: Context,
  versionId: string,
): Promise<ReadonlyMap<StandardVersionStatus, Date>> {
  const arrivals = await loader<(readonly [StandardVersionStatus, Date])[]>(
    context,
    'standard-arrivals',
    async (ids) => {
      const rows = await readRows<{ versionId: string; status: StandardVersionStatus; at: string }>(
        context.em,
        `select standard_version_id as "versionId", to_status as status, max(at) as at from standard_version_event
       where standard_version_id = any($1::uuid[]) and from_status is distinct from to_status
       group by standard_version_id, to_status`,
        [ids],
      )
      return groupedBy(
        rows,
        ({ versionId: id }) => id,
        ({ status, at }) => [status, new Date(at)] as const,
      )
    },
  ).load(versionId)
  return new Map(arrivals ?? [])
}

export interface CommentRow {
  readonly id: string
  readonly versionId: string
  readonly itemCode: string | null
  readonly text: string
  readonly origin: CommentOrigin
  readonly placedAt: Date
  readonly recorderSeatId: string | null
  readonly answer: string | null
  readonly isAdopted: boolean | null
  readonly answeredAt: Date | null
  readonly answeredBySeatId: string | null
}

export const commentColumns = [
  'standard_comment.id',
  'standard_comment.standard_version_id as versionId',
  'standard_comment.item_code as itemCode',
  'standard_comment.text',
  'standard_comment.origin',
  'standard_comment.placed_at as placedAt',
  'standard_comment.recorder_seat_id as recorderSeatId',
  'standard_comment.answer',
  'standard_comment.is_adopted as isAdopted',
  'standard_comment.answered_at as answeredAt',
  'standard_comment.answered_by_seat_id as answeredBySeatId',
] as const

export function commentRow(row: CommentRow): CommentRow {
  return { ...row, placedAt: new Date(row.placedAt), answeredAt: instant(row.answeredAt) }
}

export interface CommentCounts {
  readonly all: number
  readonly unanswered: number
}

export async function loadCommentCounts(context: Context, versionId: string): Promise<CommentCounts> {
  const counts = await loader<CommentCounts>(context, 'standard-comment-counts', async (ids) => {
    const rows = await readRows<CommentCounts & { versionId: string }>(
      context.em,
      `select standard_version_id as "versionId", count(*)::int as "all",
         (count(*) filter (where answered_at is null))::int as unanswered
       from standard_comment where standard_version_id = any($1::uuid[]) group by standard_version_id`,
      [ids],
    )
    return new Map(rows.map((row) => [row.versionId, row]))
  }).load(versionId)
  return counts ?? { all: 0, unanswered: 0 }
}
