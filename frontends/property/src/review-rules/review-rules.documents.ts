import { graphql } from '../gql/gql.ts'

export const reviewRulesSetting = graphql(/* GraphQL */ `
  fragment ReviewRulesSetting on ReviewRulesSetting {
    inForceFrom
    reviewWorkingDays
    commentWindowDays
    objectionDays
    reviewingBodies {
      type
      bodies
    }
    ownersStandIns
    setInPost
    setAt
    setter {
      personName
    }
  }
`)

export const readReviewRules = graphql(/* GraphQL */ `
  query ReviewRules {
    reviewRules {
      maySet
      today {
        ...ReviewRulesSetting
      }
      history {
        ...ReviewRulesSetting
      }
    }
  }
`)

export const reviewRulesSet = graphql(/* GraphQL */ `
  mutation ReviewRulesSet($input: ReviewRulesSetInput!) {
    reviewRulesSet(input: $input) {
      reviewRules {
        maySet
      }
      errors {
        code
        message
        path
      }
    }
  }
`)
