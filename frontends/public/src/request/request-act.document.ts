/** The three things that a resident says of a request later: how it went, that it is not solved, that it is not needed. */
export const requestRateDocument = /* GraphQL */ `
  mutation PublicRequestRate($input: ServiceRequestRateInput!) {
    serviceRequestRate(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`

export const requestReopenDocument = /* GraphQL */ `
  mutation PublicRequestReopen($input: ServiceRequestReopenInput!) {
    serviceRequestReopen(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`

export const requestWithdrawDocument = /* GraphQL */ `
  mutation PublicRequestWithdraw($input: ServiceRequestWithdrawInput!) {
    serviceRequestWithdraw(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`
