import { graphql } from '../gql/gql.ts'

/** One promise with everything that is shown of it, compared or edited. */
export const standardItemParts = graphql(/* GraphQL */ `
  fragment StandardItemParts on StandardItem {
    code
    category
    tags
    title
    wording
    measure
    comparator
    target
    unit
    period
    scope
    season {
      fromMonth
      toMonth
    }
    trigger
    evidence
    promise
  }
`)

/** What tells a version from others and where it stands: a line in a list, a link to it. */
export const standardVersionLine = graphql(/* GraphQL */ `
  fragment StandardVersionLine on StandardVersion {
    id
    reference
    number
    title
    status
    isInForce
    effectiveOn
    publishedAt
    supersededOn
  }
`)

/** What became of one promise. */
export const standardChangeRow = graphql(/* GraphQL */ `
  fragment StandardChangeRow on StandardChange {
    code
    kind
    changeClass
    sentence
    before {
      ...StandardItemParts
    }
    after {
      ...StandardItemParts
    }
  }
`)

/** The whole of a version as its page shows it, whichever view of it is open. */
export const standardVersionDesk = graphql(/* GraphQL */ `
  fragment StandardVersionDesk on StandardVersion {
    id
    reference
    number
    title
    status
    isInForce
    effectiveOn
    publishedAt
    supersededOn
    renewalFrom
    objectionUntil
    publicPath
    revision
    contentHash
    managementArea {
      id
      code
      name
    }
    company {
      id
      name
    }
    author {
      personName
      post
    }
    basedOn {
      ...StandardVersionLine
    }
    successor {
      ...StandardVersionLine
    }
    items {
      ...StandardItemParts
    }
    route {
      changeClass
      explanation
      needsConfirmation
      needsReview
      needsLegalBasis
      bodies
      commentDays
      canBeSplit
    }
    diff {
      summary
      stricter
      looser
      added
      removed
      reworded
      notComparable
      unchanged
      changes {
        ...StandardChangeRow
      }
    }
    steps {
      status
      state
      since
      waitingFor
    }
    availableActions {
      action
      isAllowed
      isNextStep
      bodies
      refusal {
        code
        message
      }
    }
    reviews {
      ...BodyReviewRow
    }
    remarks {
      ...ReviewRemarkRow
    }
    legalBases {
      ...LegalBasisRow
    }
    commentWindow {
      opensAt
      closesAt
      days
      isOpen
      commentCount
      unansweredCount
    }
  }
`)
