/** The estate that a form is for: who serves it, and its buildings for the posters. */
export const requestEstateDocument = /* GraphQL */ `
  query PublicRequestEstate($code: String!) {
    estateByCode(code: $code) {
      id
      code
      name
      community {
        name
      }
      managementArea {
        propertyCompany {
          name
        }
      }
      buildings {
        code
        name
      }
    }
  }
`

export const requestPlaceDocument = /* GraphQL */ `
  mutation PublicRequestPlace($input: ServiceRequestPlaceInput!) {
    serviceRequestPlace(input: $input) {
      serviceRequest {
        id
        number
      }
      code
      errors {
        code
        message
        path
      }
    }
  }
`
