import { graphql } from '../gql/gql.ts'

export const readStandardVersion = graphql(/* GraphQL */ `
  query StandardVersionByReference($reference: String!) {
    standardVersionByReference(reference: $reference) {
      ...StandardVersionDesk
    }
  }
`)

/** Every event brings the whole page of the version: what somebody else did is seen without a reload. */
export const standardVersionChanged = graphql(/* GraphQL */ `
  subscription StandardVersionChanged($id: ID!) {
    standardVersionChanged(id: $id) {
      ...StandardVersionDesk
    }
  }
`)
