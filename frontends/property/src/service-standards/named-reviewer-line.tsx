import { formatMoment, useReader } from '@linli/ui'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

export const namedReviewerLine = graphql(/* GraphQL */ `
  fragment NamedReviewerLine on NamedReviewer {
    namedAt
    reason
    reviewer {
      personName
      post
      organisationName
    }
    namer {
      post
      organisationName
    }
  }
`)

/** Whom the street has named, who did, and why: everybody may read it. */
export function NamedReviewerLine({ named }: { named: FragmentType<typeof namedReviewerLine> }) {
  const say = useSay()
  const { language } = useReader()
  const { namedAt, reason, reviewer, namer } = readFragment(namedReviewerLine, named)
  const office = [reviewer?.organisationName, reviewer?.post, reviewer?.personName].filter(Boolean).join(' ')
  return (
    <p className="linli-note">
      <strong>{say('review.namedBy', { street: namer?.organisationName ?? '', reviewer: office })}</strong>{' '}
      {formatMoment(namedAt, language)} · {say('review.namedReason', { reason })}
    </p>
  )
}
