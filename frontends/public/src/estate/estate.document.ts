import { commitmentFragment } from '../commitment/commitment.document.ts'
import { ownersDecisionFragment } from '../decision/decision.document.ts'
import { disclosureStandingFragment } from '../disclosure/disclosure.document.ts'
import { measureFragment } from '../measure/measure.document.ts'
import { standardDiffFragment, standardItemFragment } from '../standard/standard.document.ts'

/** What is promised in an area: today, soon, and perhaps. */
const areaStandardsFragment = /* GraphQL */ `
  fragment AreaStandards on ManagementArea {
    code
    name
    estates {
      code
      name
      type
    }
    propertyCompany {
      name
    }
    serviceContract {
      inForceFrom
      status
      standing
      onFile {
        number
        termFrom
        termTo
        feeRegime
        level
        feePerSquareMetre
      }
    }
    temporaryMeasures {
      ...MeasureParts
    }
    disclosureStandings {
      ...DisclosureStandingParts
    }
    ownersDecisions(first: 5) {
      edges {
        node {
          ...OwnersDecisionParts
        }
      }
    }
    community {
      name
    }
    currentStandard {
      reference
      number
      title
      effectiveOn
      publishedAt
      publicPath
      items {
        ...StandardItemParts
      }
      diff {
        ...StandardDiffParts
      }
    }
    upcomingStandard {
      reference
      number
      title
      effectiveOn
      diff {
        summary
      }
    }
    standardsUnderWay {
      reference
      title
      diff {
        summary
      }
      commentWindow {
        closesAt
        isOpen
        commentCount
      }
    }
    standardVersions(first: 50) {
      edges {
        node {
          reference
          number
          status
          effectiveOn
          supersededOn
        }
      }
    }
  }
`

export const estatePageDocument = /* GraphQL */ `
  query PublicEstatePage($code: String!) {
    estateByCode(code: $code) {
      code
      name
      type
      managementMode
      households
      builtYear
      community {
        name
      }
      managementArea {
        ...AreaStandards
      }
      basicCommitment {
        ...CommitmentParts
      }
      basicCommitments(first: 20) {
        edges {
          node {
            ...CommitmentParts
          }
        }
      }
    }
  }
  ${areaStandardsFragment}
  ${ownersDecisionFragment}
  ${disclosureStandingFragment}
  ${measureFragment}
  ${commitmentFragment}
  ${standardItemFragment}
  ${standardDiffFragment}
`

export const areaPageDocument = /* GraphQL */ `
  query PublicAreaPage($code: String!) {
    managementAreaByCode(code: $code) {
      ...AreaStandards
    }
  }
  ${areaStandardsFragment}
  ${ownersDecisionFragment}
  ${disclosureStandingFragment}
  ${measureFragment}
  ${standardItemFragment}
  ${standardDiffFragment}
`
