import { graphql } from '../gql/gql.ts'

/** One person as everybody who may see them sees them: masked. */
export const personRecord = graphql(/* GraphQL */ `
  fragment PersonRecord on Person {
    id
    revision
    maskedName
    maskedPhone
    maskedEmail
    hasAddress
    erasedAt
    availableActions
    appointments {
      ...AppointmentRow
    }
    account {
      ...AccountRow
    }
  }
`)
