import type { BodyReviewStatus, OwnersStandIn, ReviewingBody } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'

export interface BodySignature {
  readonly body: ReviewingBody
  readonly organisationName: string
  readonly status: BodyReviewStatus
  /** What takes the place of an owners' committee, where there is none. */
  readonly standIn?: OwnersStandIn | null
  readonly opinions?: Opinions | null
  readonly namedReviewer?: NamedReviewer | null
  readonly signature: {
    readonly decidedOn: string
    readonly isRecorded?: boolean
    readonly voidedAt: string | null
  } | null
}

interface Opinions {
  readonly gatheredOn: string
  readonly asked: number
  readonly inFavour: number
  readonly against: number
  readonly abstained: number
  readonly witnessOrganisationName: string | null
}

/** Whom the street named, as post and body. */
interface NamedReviewer {
  readonly reason: string
  readonly reviewer: { readonly post: string | null; readonly organisationName: string | null } | null
  readonly namer: { readonly organisationName: string | null } | null
}

/** The decisions that are in force: the day on which each body agreed, and never who raised a hand. */
export function inForce(reviews: readonly BodySignature[]) {
  return reviews.flatMap(({ signature, ...review }) =>
    signature && !signature.voidedAt && review.status === 'SIGNED' ? [{ ...review, signature }] : [],
  )
}

export function Signatures({ reviews, reader }: { reviews: readonly BodySignature[]; reader: Reader }) {
  const { say, day } = reader
  const signed = new Map(inForce(reviews).map((review) => [review.body, review.signature]))
  return (
    <ul className="signatures">
      {reviews.map(({ body, organisationName, standIn, opinions, namedReviewer }) => {
        const signature = signed.get(body)
        const isHeard = standIn === 'WITNESSED_OPINIONS'
        return (
          <li key={body}>
            <p>
              <span className="note">{say.bodies[body]}</span>
              <br />
              {isHeard ? say.standard.ownersHeard : organisationName}
              {standIn && !isHeard && <span className="note"> ({say.standard.standsIn})</span>}
              {namedReviewer && (
                <span className="note">
                  <br />
                  {say.standard.namedReviewer(
                    namedReviewer.namer?.organisationName ?? '',
                    [namedReviewer.reviewer?.organisationName, namedReviewer.reviewer?.post]
                      .filter(Boolean)
                      .join(' '),
                    namedReviewer.reason,
                  )}
                </span>
              )}
            </p>
            <p className={signature || opinions ? 'signed' : 'note'}>
              {signature ? (
                <>
                  <span aria-hidden>✓ </span>
                  {say.standard.signedOn(day(signature.decidedOn))}
                </>
              ) : opinions ? (
                <>
                  {say.standard.opinions(opinions)}
                  <br />
                  <span className="note">
                    {say.standard.witnessed(day(opinions.gatheredOn), opinions.witnessOrganisationName ?? '')}
                  </span>
                </>
              ) : (
                say.standard[isHeard ? 'notHeard' : 'notSigned']
              )}
              {signature?.isRecorded && <span className="note"> ({say.standard.recorded})</span>}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
