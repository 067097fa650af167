import { graphql } from '../gql/gql.ts'

/** What a step is taken from: where it stands, and what may be done. */
export const socialOrganisationRecord = graphql(/* GraphQL */ `
  fragment SocialOrganisationRecord on SocialOrganisation {
    id
    revision
    name
    purpose
    territoryCode
    stage
    stageSince
    filingNumber
    creditCode
    grade
    availableActions
    community {
      id
      code
      name
    }
    guide {
      id
      name
    }
    organisation {
      id
    }
    steps {
      id
      stage
      onDay
      remark
      paperPath
      takenAt
      takenInPost
    }
  }
`)
