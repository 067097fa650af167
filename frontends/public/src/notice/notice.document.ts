import { standardDiffFragment, standardStandingFragment } from '../standard/standard.document.ts'

/** What fits on a sheet of paper beside the permanent page that it leads to. */
export const noticeDocument = /* GraphQL */ `
  query PublicNotice($reference: String!) {
    standardVersionByReference(reference: $reference) {
      ...StandardStanding
      basedOn {
        number
        publicPath
      }
      items {
        code
        category
        title
        wording
        promise
        measure
      }
      diff {
        ...StandardDiffParts
      }
      reviews {
        body
        organisationName
        status
        signature {
          decidedOn
          voidedAt
        }
      }
      legalBases {
        sentence
      }
    }
  }
  ${standardStandingFragment}
  ${standardDiffFragment}
`
