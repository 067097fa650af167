import { graphql } from '../gql/gql.ts'

export const readChangeSet = graphql(/* GraphQL */ `
  query StandardChangeSet($id: ID!) {
    standardChangeSet(id: $id) {
      ...ChangeSetDesk
    }
  }
`)

/** Every step of the work in the background writes itself into the page. */
export const standardChangeSetChanged = graphql(/* GraphQL */ `
  subscription StandardChangeSetChanged($id: ID!) {
    standardChangeSetChanged(id: $id) {
      ...ChangeSetDesk
    }
  }
`)

export const standardChangeSetRetry = graphql(/* GraphQL */ `
  mutation StandardChangeSetRetry($input: StandardChangeSetRetryInput!) {
    standardChangeSetRetry(input: $input) {
      standardChangeSet {
        ...ChangeSetDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)
