import type { BodyReviewStatus, ReviewingBody } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'

export interface BodySignature {
  readonly body: ReviewingBody
  readonly organisationName: string
  readonly status: BodyReviewStatus
  readonly signature: {
    readonly decidedOn: string
    readonly isRecorded?: boolean
    readonly voidedAt: string | null
  } | null
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
      {reviews.map(({ body, organisationName }) => {
        const signature = signed.get(body)
        return (
          <li key={body}>
            <p>
              <span className="note">{say.bodies[body]}</span>
              <br />
              {organisationName}
            </p>
            <p className={signature ? 'signed' : 'note'}>
              {signature ? (
                <>
                  <span aria-hidden>✓ </span>
                  {say.standard.signedOn(day(signature.decidedOn))}
                </>
              ) : (
                say.standard.notSigned
              )}
              {signature?.isRecorded && <span className="note"> ({say.standard.recorded})</span>}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
