import { EmptyState, Section } from '@linli/ui'
import { useBodyNames } from '../acts/body-names.ts'
import type { Version } from '../acts/version.type.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { BodyReviewRow, bodyReviewRow } from './body-review-row.tsx'
import { LegalBases } from './legal-bases.tsx'
import { ReviewRemarkRow, reviewRemarkRow } from './review-remark-row.tsx'
import { VersionFrame } from './version-frame.tsx'

/** Which bodies must sign, who has, who has not and since when. */
export default function ReviewScreen() {
  return <VersionFrame place="review">{(version) => <Review version={version} />}</VersionFrame>
}

function Review({ version }: { version: Version }) {
  const say = useSay()
  const { reviews, remarks, contentHash } = version
  return (
    <>
      {reviews.length === 0 ? (
        <NothingToSign version={version} />
      ) : (
        <Section title={say('review.title')} note={say('review.lead')} sheet>
          <ul className="property-lines">
            {reviews.map((review) => (
              <BodyReviewRow key={readFragment(bodyReviewRow, review).id} review={review} />
            ))}
          </ul>
          <p className="linli-note" title={contentHash}>
            {say('review.fingerprint', { hash: contentHash.slice(0, 12) })} · {say('review.fingerprintHint')}
          </p>
        </Section>
      )}
      <LegalBases version={version} />
      {remarks.length > 0 && (
        <Section title={say('review.remarks')}>
          <ul className="property-lines">
            {remarks.map((remark) => (
              <ReviewRemarkRow key={readFragment(reviewRemarkRow, remark).id} remark={remark} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function NothingToSign({ version: { route } }: { version: Version }) {
  const say = useSay()
  const bodyNames = useBodyNames()
  if (!route?.needsReview)
    return <EmptyState title={say('review.none')}>{say('review.noneWords')}</EmptyState>
  return (
    <EmptyState title={say('review.notYet')}>
      {say('review.notYetWords')}
      {route.bodies.length > 0 && <p>{say('review.willSign', { bodies: bodyNames(route.bodies) })}</p>}
    </EmptyState>
  )
}
