import { standardStandingFragment } from '../standard/standard.document.ts'

export const posterDocument = /* GraphQL */ `
  query PublicPoster($reference: String!) {
    standardVersionByReference(reference: $reference) {
      ...StandardStanding
      announcement
    }
  }
  ${standardStandingFragment}
`
