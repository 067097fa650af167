import { graphql } from '../gql/gql.ts'

/** A meeting as a line of a list. */
export const meetingLine = graphql(/* GraphQL */ `
  fragment JointMeetingLine on JointMeeting {
    id
    reference
    heading
    status
    startsAt
    venue
    items {
      id
      status
    }
    resolutions {
      id
      status
      isOverdue
    }
  }
`)

/** A resolution with the buttons that move it on. */
export const resolutionLine = graphql(/* GraphQL */ `
  fragment ResolutionLine on Resolution {
    id
    reference
    text
    ownerName
    raiserName
    dueOn
    status
    isOverdue
    meetingReference
    jointMeetingId
    agendaItemId
    attempts
    verifiableFrom
    closedAt
    closing
    revision
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

/** An item with its reason, and its sheet of the minutes. */
export const agendaItem = graphql(/* GraphQL */ `
  fragment AgendaItemParts on AgendaItem {
    id
    sourceKind
    reason
    heading
    reasonWords
    link
    status
    struckReason
    raiserName
    decision
    minute {
      id
      words
      decision
      revision
      writtenAt
      writer {
        personName
        organisationName
      }
    }
  }
`)

/** A meeting as its table sees it. */
export const meetingDesk = graphql(/* GraphQL */ `
  fragment JointMeetingDesk on JointMeeting {
    ...JointMeetingLine
    id
    reference
    heading
    status
    startsAt
    heldOn
    venue
    convenerId
    convenerName
    calledOffReason
    openedAt
    closedAt
    publishedAt
    revision
    items {
      ...AgendaItemParts
    }
    seats {
      id
      organisationId
      organisationName
      status
      isRecorded
      canRecord
      attendee {
        personName
        post
      }
    }
    people {
      appointmentId
      organisationId
      personName
      post
    }
    guests {
      organisationId
      name
    }
    resolutions {
      ...ResolutionLine
    }
    notes {
      id
      text
      notedAt
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
