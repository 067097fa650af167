import { graphql } from '../gql/gql.ts'

/** What is known of an estate, as its page and its form need it. */
export const estateFacts = graphql(/* GraphQL */ `
  fragment EstateFacts on Estate {
    id
    revision
    code
    name
    communityCode
    managementMode
    type
    resettlementPercent
    builtYear
    households
    area
    address
    availableActions
  }
`)

/** One classing with its reasons and who stood behind it. */
export const classificationParts = graphql(/* GraphQL */ `
  fragment ClassificationParts on Classification {
    id
    revision
    type
    status
    source
    statement
    proposedAt
    decidedAt
    decisionRemark
    inForceFrom
    inForceUntil
    availableActions
    reasons {
      rule
      met
      text
    }
    proposer {
      id
      maskedName
    }
    decider {
      id
      maskedName
    }
  }
`)

/** The estate's type with its whole history: every act on it answers with this. */
export const estateTypeParts = graphql(/* GraphQL */ `
  fragment EstateTypeParts on Estate {
    id
    revision
    name
    type
    availableActions
    classifications {
      ...ClassificationParts
    }
  }
`)
