import { graphql } from '../gql/gql.ts'

/** What tells a decision from others, and what came of it: a line in a list. */
export const ownersDecisionLine = graphql(/* GraphQL */ `
  fragment OwnersDecisionLine on OwnersDecision {
    id
    reference
    matter
    topic
    kind
    decidedOn
    isCarried
    outcome
    placeCode
    managementArea {
      id
      name
    }
    estate {
      id
      name
    }
    supersededBy {
      id
    }
  }
`)

/** The four conditions of the law with their figures. */
export const ownersTestParts = graphql(/* GraphQL */ `
  fragment OwnersTestParts on OwnersTest {
    question
    measure
    threshold
    isMet
    sentence
  }
`)
