import { graphql } from '../gql/gql.ts'

/** What is on record of the area of a contract: its page and its dialogs need the same. */
export const areaRecord = graphql(/* GraphQL */ `
  fragment AreaRecord on ManagementArea {
    id
    revision
    code
    name
    communityCode
    availableActions
    estates {
      id
      code
      name
      type
      households
    }
    propertyCompany {
      id
      name
    }
  }
`)
