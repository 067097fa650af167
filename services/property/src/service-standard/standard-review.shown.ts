/** Reviews, remarks and legal bases as a reader sees them: those concerned see people, the public sees bodies. */
import { civilDay, workingDaysUntil } from '@linli/kernel'
import type { Context } from '@linli/subgraph'
import { organisationName, seatShown } from '../territory/index.ts'
import { isConcerned } from './concern.ts'
import {
  loadLegalBases,
  loadRemarks,
  loadReviews,
  type NamedRow,
  type OpinionRow,
  type SignatureRow,
} from './standard-review.rows.ts'
import type { VersionRow } from './standard-version.rows.ts'
import { bodyWords, legalBasisSentence } from './standard-version.words.ts'

export async function reviewsShown(context: Context, version: VersionRow) {
  const today = civilDay(context.time.now())
  const showsPeople = isConcerned(context.viewer, version)
  const reviews = await loadReviews(context, version.id)
  return Promise.all(
    reviews.map(async ({ organisationId, body, signature, named, opinion, ...review }) => ({
      ...{ ...review, body, organisation: { id: organisationId } },
      organisationName:
        (await organisationName(context, organisationId)) ?? bodyWords[body][context.language],
      isOverdue: version.status === 'IN_REVIEW' && review.status === 'WAITING' && review.dueOn < today,
      workingDaysLeft:
        version.status === 'IN_REVIEW' && review.status === 'WAITING'
          ? workingDaysUntil(today, review.dueOn)
          : null,
      namedReviewer: named && (await namedShown(context, named, showsPeople)),
      opinions: opinion && (await opinionShown(context, opinion, showsPeople)),
      signature: signature && (await signatureShown(context, signature, showsPeople)),
    })),
  )
}

/** Who was named and why is public, as post and body; the name is for those concerned. */
async function namedShown(context: Context, named: NamedRow, showsPeople: boolean) {
  const { namedAt, reason, seatId, post, organisationId, namerSeatId, namerPost, namerOrganisationId } = named
  const office = async (seat: string | null, itsPost: string | null, itsOrganisation: string | null) => ({
    personName: showsPeople ? ((await seatShown(context, seat))?.personName ?? null) : null,
    post: itsPost,
    organisation: itsOrganisation ? { id: itsOrganisation } : null,
    organisationName: await organisationName(context, itsOrganisation),
  })
  const reviewer = await office(seatId, post, organisationId)
  return { namedAt, reason, reviewer, namer: await office(namerSeatId, namerPost, namerOrganisationId) }
}

async function opinionShown(context: Context, opinion: OpinionRow, showsPeople: boolean) {
  const { witnessSeatId, witnessOrganisationId, fileId, summary, ...counted } = opinion
  const witnessOrganisationName = await organisationName(context, witnessOrganisationId)
  if (!showsPeople) return { ...counted, witnessOrganisationName }
  const witness = await seatShown(context, witnessSeatId)
  return { ...counted, summary, witnessOrganisationName, witness, file: fileShown(fileId) }
}

async function signatureShown(context: Context, signature: SignatureRow, showsPeople: boolean) {
  const { id, decidedOn, signedAt, contentHash, recorderSeatId } = signature
  const shown = { id, decidedOn, signedAt, contentHash, isRecorded: recorderSeatId !== null }
  if (!showsPeople) return shown
  return {
    ...shown,
    signer: await seatShown(context, signature.signerSeatId),
    signerNameOnPaper: signature.signerName,
    recorder: await seatShown(context, recorderSeatId),
    file: fileShown(signature.fileId),
  }
}

export async function remarksShown(context: Context, version: VersionRow) {
  const remarks = await loadRemarks(context, version.id)
  return Promise.all(
    remarks.map(async (remark) => ({ ...remark, author: await seatShown(context, remark.authorSeatId) })),
  )
}

/** What is decided is public; the scan, which carries names and stamps, is for those concerned. */
export async function legalBasesShown(context: Context, version: VersionRow) {
  const showsPeople = isConcerned(context.viewer, version)
  const bases = await loadLegalBases(context, version.id)
  return bases.map(({ ownersDecisionId, ...basis }) => ({
    ...basis,
    ownersDecision: ownersDecisionId ? { id: ownersDecisionId } : null,
    sentence: legalBasisSentence(basis, context.language),
    file: showsPeople ? fileShown(basis.fileId) : null,
  }))
}

const fileShown = (fileId: string | null) => (fileId ? { id: fileId, path: `/files/${fileId}` } : null)
