import { graphql } from '../gql/gql.ts'

/** One sign-in for the field, as its list shows it. */
export const fieldSignInRow = graphql(/* GraphQL */ `
  fragment FieldSignInRow on FieldSignIn {
    id
    revision
    state
    hours
    posts
    madeAt
    madeInPost
    codeExpiresAt
    usedAt
    openUntil
    revokedAt
    availableActions
    person {
      id
      maskedName
    }
    maker {
      id
      maskedName
    }
  }
`)
