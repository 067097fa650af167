import { graphql } from '../gql/gql.ts'

/** Whether and how somebody can sign in. */
export const accountRow = graphql(/* GraphQL */ `
  fragment AccountRow on Account {
    id
    revision
    status
    invitationExpiresAt
    disabledReason
    availableActions
    person {
      id
      maskedName
    }
    seats {
      id
      kind
      post
      organisation {
        id
        name
      }
    }
  }
`)
