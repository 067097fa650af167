import { graphql } from '../gql/gql.ts'

/** A line of the board. */
export const requestRow = graphql(/* GraphQL */ `
  fragment RequestRow on ServiceRequest {
    id
    number
    kind
    category
    status
    words
    place
    isUrgent
    isAboutCompany
    isLate
    isPaused
    escalatedAt
    reopenedCount
    placedAt
    nextDueAt
    handlerName
    estate {
      id
      name
      type
    }
  }
`)

/** A request with all that its page shows. */
export const requestDesk = graphql(/* GraphQL */ `
  fragment RequestDesk on ServiceRequest {
    ...RequestRow
    channel
    isComplex
    disposedAt
    closedAt
    plannedAt
    outcome
    rating
    waitingMinutes
    revision
    requester {
      maskedName
      maskedPhone
    }
    mergedInto {
      id
      number
    }
    policy {
      id
      name
      isExample
      longestPauseMinutes
    }
    clocks {
      stage
      round
      standing
      startedAt
      dueAt
      endedAt
      restsUntil
      sentence
      parts {
        isCounted
        words
      }
    }
    events {
      id
      kind
      at
      until
      words
      byResident
      organisationName
      by {
        personName
        post
      }
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

export const readRequest = graphql(/* GraphQL */ `
  query ServiceRequest($id: ID!) {
    serviceRequest(id: $id) {
      ...RequestDesk
    }
  }
`)

export const requestChanged = graphql(/* GraphQL */ `
  subscription ServiceRequestChanged($id: ID!) {
    serviceRequestChanged(id: $id) {
      ...RequestDesk
    }
  }
`)

export const readBoard = graphql(/* GraphQL */ `
  query ServiceRequests(
    $statuses: [ServiceRequestStatus!]
    $handledByMe: Boolean
    $lateOnly: Boolean
    $search: String
    $after: String
  ) {
    serviceRequests(
      statuses: $statuses
      handledByMe: $handledByMe
      lateOnly: $lateOnly
      search: $search
      first: 30
      after: $after
    ) {
      edges {
        node {
          ...RequestRow
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

export const boardChanged = graphql(/* GraphQL */ `
  subscription ServiceRequestBoardChanged {
    serviceRequestBoardChanged
  }
`)
