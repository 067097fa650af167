import { graphql } from '../gql/gql.ts'

/** What is on record of an organisation. */
export const organisationRecord = graphql(/* GraphQL */ `
  fragment OrganisationRecord on Organisation {
    id
    revision
    kind
    name
    creditCode
    dissolvedOn
    availableActions
    territory {
      id
      code
      name
      level
    }
  }
`)
