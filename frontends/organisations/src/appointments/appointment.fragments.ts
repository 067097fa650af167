import { graphql } from '../gql/gql.ts'

/** One term as lists and dialogs need it. */
export const appointmentRow = graphql(/* GraphQL */ `
  fragment AppointmentRow on Appointment {
    id
    revision
    beginsOn
    endsOn
    endReason
    state
    availableActions
    person {
      id
      maskedName
    }
    post {
      id
      name
      administrator
    }
    organisation {
      id
      name
    }
    territory {
      id
      code
      name
    }
  }
`)
