import { endOfDay } from '@linli/frontend-kit'
import { formatDay, formatMoment, StatusTag, useReader, type Tone } from '@linli/ui'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { BodyReviewStatus } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { DueNote } from './due-note.tsx'
import { NamedReviewerLine } from './named-reviewer-line.tsx'
import { SignatureFacts } from './signature-facts.tsx'
import { WitnessedOpinions } from './witnessed-opinions.tsx'

export const bodyReviewRow = graphql(/* GraphQL */ `
  fragment BodyReviewRow on BodyReview {
    id
    body
    organisationName
    status
    askedAt
    dueOn
    isOverdue
    workingDaysLeft
    standIn
    remindedAt
    passedAt
    namedReviewer {
      ...NamedReviewerLine
    }
    opinions {
      ...WitnessedOpinionsFacts
    }
    signature {
      ...SignatureFacts
    }
  }
`)

const tones: Record<BodyReviewStatus, Tone> = {
  WAITING: 'working',
  SIGNED: 'kept',
  WITNESSED: 'kept',
  RETURNED: 'soon',
}

/** What one body has said, or since when it has been asked: silence is shown and is never consent. */
export function BodyReviewRow({ review }: { review: FragmentType<typeof bodyReviewRow> }) {
  const say = useSay()
  const { language } = useReader()
  const { body, organisationName, status, askedAt, dueOn, isOverdue, signature, ...more } = readFragment(
    bodyReviewRow,
    review,
  )
  const { workingDaysLeft, standIn, remindedAt, passedAt, namedReviewer, opinions } = more
  return (
    <li className="property-review">
      <div className="property-review-words">
        <h3>{say(`body.${body}`)}</h3>
        <p className="linli-note">
          {standIn ? say(`standIn.${standIn}`, { name: organisationName }) : organisationName}
        </p>
        {namedReviewer && <NamedReviewerLine named={namedReviewer} />}
        {opinions && <WitnessedOpinions opinions={opinions} />}
        {signature ? (
          <SignatureFacts signature={signature} />
        ) : (
          <p className="linli-note">
            {say('review.askedAt', { moment: formatMoment(askedAt, language) })} ·{' '}
            {say('review.dueOn', { day: formatDay(dueOn, language) })}
            {typeof workingDaysLeft === 'number' &&
              workingDaysLeft > 0 &&
              ` · ${say('review.workingDaysLeft', { count: workingDaysLeft })}`}
          </p>
        )}
        {status === 'WAITING' && remindedAt && !passedAt && (
          <p className="linli-note">
            {say('review.remindedAt', { moment: formatMoment(remindedAt, language) })}
          </p>
        )}
        {status === 'WAITING' && passedAt && (
          <p className="linli-note">{say('review.passedAt', { moment: formatMoment(passedAt, language) })}</p>
        )}
      </div>
      <div className="property-review-status">
        <StatusTag tone={status === 'WAITING' && isOverdue ? 'late' : tones[status]}>
          {say(status === 'WAITING' && isOverdue ? 'review.overdue' : `review.${status}`)}
        </StatusTag>
        {status === 'WAITING' && <DueNote at={endOfDay(dueOn)} />}
      </div>
    </li>
  )
}
