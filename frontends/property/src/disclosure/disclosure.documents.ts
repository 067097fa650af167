import { graphql } from '../gql/gql.ts'

export const readDuty = graphql(/* GraphQL */ `
  query DisclosureDuty($id: ID!) {
    disclosureDuty(id: $id) {
      ...DisclosureDutyLine
      beginning {
        isAllowed
        refusal {
          code
          message
        }
      }
      disclosures {
        ...DisclosureParts
      }
    }
  }
`)

export const disclosureBegin = graphql(/* GraphQL */ `
  mutation DisclosureBegin($input: DisclosureBeginInput!) {
    disclosureBegin(input: $input) {
      disclosure {
        ...DisclosureParts
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const disclosureEdit = graphql(/* GraphQL */ `
  mutation DisclosureEdit($input: DisclosureEditInput!) {
    disclosureEdit(input: $input) {
      disclosure {
        ...DisclosureParts
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const disclosurePublish = graphql(/* GraphQL */ `
  mutation DisclosurePublish($input: DisclosurePublishInput!) {
    disclosurePublish(input: $input) {
      disclosure {
        ...DisclosureParts
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const disclosureDiscard = graphql(/* GraphQL */ `
  mutation DisclosureDiscard($input: DisclosureDiscardInput!) {
    disclosureDiscard(input: $input) {
      disclosure {
        ...DisclosureParts
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const disclosureCorrect = graphql(/* GraphQL */ `
  mutation DisclosureCorrect($input: DisclosureCorrectInput!) {
    disclosureCorrect(input: $input) {
      disclosure {
        ...DisclosureParts
      }
      errors {
        code
        message
        path
      }
    }
  }
`)
