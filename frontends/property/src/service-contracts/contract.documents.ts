import { graphql } from '../gql/gql.ts'

/** A contract with all that its page shows. */
export const contractDesk = graphql(/* GraphQL */ `
  fragment ServiceContractDesk on ServiceContract {
    id
    status
    standing
    revision
    inForceFrom
    termTo
    endedOn
    endCause
    company {
      id
      name
    }
    onFile {
      ...ContractFilingFacts
    }
    renewal {
      ...ContractFilingFacts
    }
    filings {
      ...ContractFilingFacts
    }
    handover {
      cause
      noticedOn
      plannedOn
      reason
      hasNoSuccessor
      itemCount
      receivedCount
      successor {
        id
        name
      }
    }
    handoverItems {
      ...HandoverItemRow
    }
    openDrafts {
      ...StandardVersionLine
    }
    availableActions {
      action
      isAllowed
      isNextStep
      refusal {
        code
        message
      }
    }
  }
`)

export const filingFacts = graphql(/* GraphQL */ `
  fragment ContractFilingFacts on ContractFiling {
    id
    status
    isRenewal
    number
    termFrom
    termTo
    feeRegime
    level
    feePerSquareMetre
    clauses {
      number
      text
    }
    file {
      id
    }
    proposedAt
    isRecorded
    reason
    proposedBy {
      personName
      post
      organisationName
    }
    decidedBy {
      personName
      post
      organisationName
    }
  }
`)

export const readContract = graphql(/* GraphQL */ `
  query AreaContract($code: String!) {
    managementAreaByCode(code: $code) {
      id
      code
      name
      serviceContract {
        ...ServiceContractDesk
      }
      formerContracts {
        id
        inForceFrom
        endedOn
        endCause
        company {
          id
          name
        }
      }
    }
  }
`)
