/** Only what is needed to place a comment: the address names the version by its reference, the act by its identity. */
export const commentTargetDocument = /* GraphQL */ `
  query PublicCommentTarget($reference: String!) {
    standardVersionByReference(reference: $reference) {
      id
    }
  }
`

export const commentPlaceDocument = /* GraphQL */ `
  mutation PublicCommentPlace($input: StandardCommentPlaceInput!) {
    standardCommentPlace(input: $input) {
      standardComment {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`
