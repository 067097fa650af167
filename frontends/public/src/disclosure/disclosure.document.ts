/** Where each kind of disclosure stands in an area, for the page of the place. */
export const disclosureStandingFragment = /* GraphQL */ `
  fragment DisclosureStandingParts on DisclosureStanding {
    kind
    lateCount
    latest {
      title
      publicPath
      publishedAt
      isLate
    }
    next {
      title
      state
      opensOn
      dueOn
    }
  }
`

/** A disclosure as everybody reads it: no editors, no vouchers. */
const disclosureTextFragment = /* GraphQL */ `
  fragment DisclosureTextParts on Disclosure {
    reference
    title
    kind
    dueOn
    isLate
    isOpeningOutdated
    publishedAt
    publicPath
    words
    contact
    keptAt
    reason
    announcement
    lines {
      section
      title
      detail
      basis
      count
      amount
      unit
    }
    sums {
      opening
      receipts
      costs
      uses
      remaining
    }
    standardVersion {
      number
      publicPath
    }
    corrects {
      reference
      publicPath
    }
    correctedBy {
      reference
      publicPath
    }
    company {
      name
    }
  }
`

export const disclosurePageDocument = /* GraphQL */ `
  query PublicDisclosurePage($reference: String!) {
    disclosureByReference(reference: $reference) {
      ...DisclosureTextParts
      managementArea {
        code
        name
        estates {
          code
          name
        }
      }
    }
  }
  ${disclosureTextFragment}
`

export const disclosureSheetDocument = /* GraphQL */ `
  query PublicDisclosureSheet($code: String!, $month: String!) {
    managementAreaByCode(code: $code) {
      code
      name
      propertyCompany {
        name
      }
      disclosureSheet(month: $month) {
        month
        title
        publicPath
        announcement
        disclosures {
          ...DisclosureTextParts
        }
        waiting {
          title
          state
          dueOn
        }
      }
    }
  }
  ${disclosureTextFragment}
`
