import { graphql } from '../gql/gql.ts'

export const readResolution = graphql(/* GraphQL */ `
  query Resolution($id: ID!) {
    resolution(id: $id) {
      ...ResolutionLine
      id
      meetingHeldOn
      reportedAt
      closingChannel
      reports {
        id
        words
        reportedAt
        sentBackReason
        files {
          id
          path
        }
        reporter {
          personName
          post
          organisationName
        }
      }
      events {
        id
        kind
        at
        note
        isRecorded
        actor {
          personName
          post
          organisationName
        }
      }
    }
  }
`)

export const readResolutions = graphql(/* GraphQL */ `
  query Resolutions($part: ResolutionPart!, $statuses: [ResolutionStatus!], $first: Int, $after: String) {
    resolutions(part: $part, statuses: $statuses, first: $first, after: $after) {
      edges {
        node {
          ...ResolutionLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

export const readCounts = graphql(/* GraphQL */ `
  query ResolutionCounts($since: Date!, $until: Date!) {
    resolutionCounts(since: $since, until: $until) {
      all
      confirmed
      verified
      inTime
      overdue
    }
  }
`)

export const resolutionReport = graphql(/* GraphQL */ `
  mutation ResolutionReport($input: ResolutionReportInput!) {
    resolutionReport(input: $input) {
      resolution {
        ...ResolutionLine
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const resolutionConfirm = graphql(/* GraphQL */ `
  mutation ResolutionConfirm($input: ResolutionConfirmInput!) {
    resolutionConfirm(input: $input) {
      resolution {
        ...ResolutionLine
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const resolutionRecordResident = graphql(/* GraphQL */ `
  mutation ResolutionRecordResident($input: ResolutionRecordResidentInput!) {
    resolutionRecordResident(input: $input) {
      resolution {
        ...ResolutionLine
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const resolutionSendBack = graphql(/* GraphQL */ `
  mutation ResolutionSendBack($input: ResolutionSendBackInput!) {
    resolutionSendBack(input: $input) {
      resolution {
        ...ResolutionLine
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const resolutionVerify = graphql(/* GraphQL */ `
  mutation ResolutionVerify($input: ResolutionVerifyInput!) {
    resolutionVerify(input: $input) {
      resolution {
        ...ResolutionLine
      }
      errors {
        code
        message
        path
      }
    }
  }
`)
