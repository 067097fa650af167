/** Reviews, remarks and legal bases as a reader sees them: those concerned see people, the public sees bodies. */
import { civilDay } from '@linli/kernel'
import type { Context } from '@linli/subgraph'
import { organisationName, seatShown } from '../territory/index.ts'
import { isConcerned } from './concern.ts'
import { loadLegalBases, loadRemarks, loadReviews, type SignatureRow } from './standard-review.rows.ts'
import type { VersionRow } from './standard-version.rows.ts'
import { bodyWords, legalBasisSentence } from './standard-version.words.ts'

export async function reviewsShown(context: Context, version: VersionRow) {
  const today = civilDay(context.time.now())
  const showsPeople = isConcerned(context.viewer, version)
  const reviews = await loadReviews(context, version.id)
  return Promise.all(
    reviews.map(async ({ organisationId, body, signature, ...review }) => ({
      ...{ ...review, body, organisation: { id: organisationId } },
      organisationName:
        (await organisationName(context, organisationId)) ?? bodyWords[body][context.language],
      isOverdue: version.status === 'IN_REVIEW' && review.status === 'WAITING' && review.dueOn < today,
      signature: signature && (await signatureShown(context, signature, showsPeople)),
    })),
  )
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
  return bases.map((basis) => ({
    ...basis,
    sentence: legalBasisSentence(basis, context.language),
    file: showsPeople ? fileShown(basis.fileId) : null,
  }))
}

const fileShown = (fileId: string | null) => (fileId ? { id: fileId, path: `/files/${fileId}` } : null)
