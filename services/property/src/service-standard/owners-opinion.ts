import { defineEntity, p } from '@mikro-orm/core'
import { BodyReview } from './body-review.ts'

const OwnersOpinionSchema = defineEntity({
  name: 'OwnersOpinion',
  tableName: 'owners_opinion',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    review: () => p.manyToOne(BodyReview).fieldName('body_review_id'),
    gatheredOn: p.date(),
    recordedAt: p.datetime(),
    asked: p.integer(),
    inFavour: p.integer(),
    against: p.integer(),
    abstained: p.integer(),
    summary: p.text(),
    witnessPersonId: p.uuid().nullable(),
    witnessSeatId: p.uuid().nullable(),
    witnessOrganisationId: p.uuid().nullable(),
    fileId: p.uuid().nullable(),
    contentHash: p.text(),
    voidedAt: p.datetime().nullable(),
  },
})

/**
 * What representatives of the owners said about one content, where there is no owners' committee: gathered, and witnessed
 * by the residents' committee. It is kept apart from signatures, because nobody has consented for the owners.
 */
export class OwnersOpinion extends OwnersOpinionSchema.class {}
OwnersOpinionSchema.setClass(OwnersOpinion)

/** What was gathered: from how many representatives, and how many of them said what. */
export interface GatheredOpinions {
  readonly gatheredOn: string
  readonly asked: number
  readonly inFavour: number
  readonly against: number
  readonly abstained: number
  readonly summary: string
  readonly fileId: string | null
  readonly contentHash: string
}

/** More of them are against it than for it, so that it cannot go on as it stands. */
export const isOpposed = ({ inFavour, against }: Pick<GatheredOpinions, 'inFavour' | 'against'>) =>
  against >= inFavour
