import { graphql } from '../gql/gql.ts'

/** A duty as a line of a list. */
export const dutyLine = graphql(/* GraphQL */ `
  fragment DisclosureDutyLine on DisclosureDuty {
    id
    kind
    title
    state
    beginsOn
    endsOn
    opensOn
    dueOn
    fulfilledOn
    managementArea {
      id
      code
      name
    }
    company {
      id
      name
    }
    disclosures {
      id
      status
      changedAt
      editor {
        personName
        post
      }
    }
  }
`)

/** A disclosure as it is read and written. */
export const disclosureParts = graphql(/* GraphQL */ `
  fragment DisclosureParts on Disclosure {
    id
    kind
    title
    status
    reference
    revision
    reason
    words
    contact
    keptAt
    isLate
    isOpeningCarried
    isOpeningOutdated
    publishedAt
    publicPath
    lines {
      id
      section
      title
      detail
      basis
      count
      amount
      unit
      vouchers {
        id
        fileId
        name
      }
    }
    sums {
      opening
      receipts
      costs
      uses
      remaining
    }
    standardVersion {
      id
      number
      publicPath
    }
    corrects {
      id
      reference
      publicPath
    }
    correctedBy {
      id
      reference
      publicPath
    }
    publisher {
      personName
      post
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
