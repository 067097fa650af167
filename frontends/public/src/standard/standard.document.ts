import { measureFragment } from '../measure/measure.document.ts'

/** The promises of a version, as far as they are read or compared. */
export const standardItemFragment = /* GraphQL */ `
  fragment StandardItemParts on StandardItem {
    code
    category
    tags
    title
    wording
    measure
    promise
    scope
    season {
      fromMonth
      toMonth
    }
    trigger
    evidence
  }
`

export const standardDiffFragment = /* GraphQL */ `
  fragment StandardDiffParts on StandardDiff {
    changeClass
    summary
    unchanged
    changes {
      code
      kind
      sentence
      before {
        title
        wording
        promise
      }
      after {
        title
        wording
        promise
      }
    }
  }
`

/** Where a version stands, in the few words that every page about it needs. */
export const standardStandingFragment = /* GraphQL */ `
  fragment StandardStanding on StandardVersion {
    id
    reference
    number
    title
    status
    isInForce
    effectiveOn
    supersededOn
    publishedAt
    company {
      name
    }
    managementArea {
      code
      name
      estates {
        code
        name
        type
      }
    }
    commentWindow {
      closesAt
      days
      isOpen
      commentCount
      unansweredCount
    }
  }
`

const standardCommentFragment = /* GraphQL */ `
  fragment StandardCommentParts on StandardComment {
    id
    itemCode
    text
    origin
    placedAt
    answer {
      text
      isAdopted
      answeredAt
    }
  }
`

export const standardPageDocument = /* GraphQL */ `
  query PublicStandardPage($reference: String!, $clientSecret: String, $after: String) {
    standardVersionByReference(reference: $reference) {
      ...StandardStanding
      basedOn {
        reference
        number
        publicPath
      }
      successor {
        reference
        number
        publicPath
        effectiveOn
      }
      items {
        ...StandardItemParts
      }
      diff {
        ...StandardDiffParts
      }
      reviews {
        body
        organisationName
        status
        standIn
        opinions {
          gatheredOn
          asked
          inFavour
          against
          abstained
          witnessOrganisationName
        }
        namedReviewer {
          reason
          reviewer {
            post
            organisationName
          }
          namer {
            organisationName
          }
        }
        signature {
          decidedOn
          isRecorded
          voidedAt
        }
      }
      legalBases {
        sentence
      }
      renewalFrom
      temporaryMeasures {
        ...MeasureParts
      }
      comments(first: 50, after: $after, clientSecret: $clientSecret) {
        edges {
          node {
            ...StandardCommentParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      events(first: 30) {
        edges {
          node {
            id
            sentence
            at
          }
        }
      }
    }
  }
  ${standardStandingFragment}
  ${standardItemFragment}
  ${standardDiffFragment}
  ${measureFragment}
  ${standardCommentFragment}
`
