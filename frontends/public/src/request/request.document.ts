/** A request as its resident reads it; who worked on it is told by organisation only. */
export const requestByCodeDocument = /* GraphQL */ `
  query PublicRequest($number: String!, $code: String!) {
    serviceRequestByCode(number: $number, code: $code) {
      id
      number
      kind
      category
      status
      words
      place
      isUrgent
      isAboutCompany
      isComplex
      isPaused
      isLate
      placedAt
      plannedAt
      escalatedAt
      nextDueAt
      outcome
      rating
      waitingMinutes
      handlerName
      estate {
        code
        name
      }
      requester {
        maskedName
        maskedPhone
      }
      policy {
        name
        isExample
      }
      mergedInto {
        number
      }
      clocks {
        stage
        round
        standing
        dueAt
        restsUntil
        sentence
        parts {
          words
          isCounted
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
      }
      availableActions {
        action
        isAllowed
        refusal {
          message
        }
      }
    }
  }
`

/** One line for the list of what a device has sent. */
export const requestLineDocument = /* GraphQL */ `
  query PublicRequestLine($number: String!, $code: String!) {
    serviceRequestByCode(number: $number, code: $code) {
      id
      number
      kind
      category
      status
      words
      estate {
        name
      }
    }
  }
`
