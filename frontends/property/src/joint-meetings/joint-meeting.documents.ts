import { graphql } from '../gql/gql.ts'

export const readMeeting = graphql(/* GraphQL */ `
  query JointMeeting($id: ID!) {
    jointMeeting(id: $id) {
      ...JointMeetingDesk
    }
  }
`)

export const meetingChanged = graphql(/* GraphQL */ `
  subscription JointMeetingChanged($id: ID!) {
    jointMeetingChanged(id: $id) {
      ...JointMeetingDesk
    }
  }
`)

export const readMinutes = graphql(/* GraphQL */ `
  query MinutesDocument($id: ID!) {
    jointMeeting(id: $id) {
      id
      minutesDocument {
        fileName
        mediaType
        base64
      }
    }
  }
`)

export const jointMeetingCall = graphql(/* GraphQL */ `
  mutation JointMeetingCall($input: JointMeetingCallInput!) {
    jointMeetingCall(input: $input) {
      jointMeeting {
        ...JointMeetingLine
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const jointMeetingInvite = graphql(/* GraphQL */ `
  mutation JointMeetingInvite($input: JointMeetingInviteInput!) {
    jointMeetingInvite(input: $input) {
      jointMeeting {
        ...JointMeetingDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const jointMeetingMove = graphql(/* GraphQL */ `
  mutation JointMeetingMove($input: JointMeetingMoveInput!) {
    jointMeetingMove(input: $input) {
      jointMeeting {
        ...JointMeetingDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const jointMeetingCallOff = graphql(/* GraphQL */ `
  mutation JointMeetingCallOff($input: JointMeetingCallOffInput!) {
    jointMeetingCallOff(input: $input) {
      jointMeeting {
        ...JointMeetingDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const jointMeetingOpen = graphql(/* GraphQL */ `
  mutation JointMeetingOpen($input: JointMeetingOpenInput!) {
    jointMeetingOpen(input: $input) {
      jointMeeting {
        ...JointMeetingDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const jointMeetingClose = graphql(/* GraphQL */ `
  mutation JointMeetingClose($input: JointMeetingCloseInput!) {
    jointMeetingClose(input: $input) {
      jointMeeting {
        ...JointMeetingDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const jointMeetingPublish = graphql(/* GraphQL */ `
  mutation JointMeetingPublish($input: JointMeetingPublishInput!) {
    jointMeetingPublish(input: $input) {
      jointMeeting {
        ...JointMeetingDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const jointMeetingAddNote = graphql(/* GraphQL */ `
  mutation JointMeetingAddNote($input: JointMeetingAddNoteInput!) {
    jointMeetingAddNote(input: $input) {
      jointMeeting {
        ...JointMeetingDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const agendaItemAdd = graphql(/* GraphQL */ `
  mutation AgendaItemAdd($input: AgendaItemAddInput!) {
    agendaItemAdd(input: $input) {
      jointMeeting {
        ...JointMeetingDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const agendaItemStrike = graphql(/* GraphQL */ `
  mutation AgendaItemStrike($input: AgendaItemStrikeInput!) {
    agendaItemStrike(input: $input) {
      jointMeeting {
        ...JointMeetingDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const meetingSeatRecord = graphql(/* GraphQL */ `
  mutation MeetingSeatRecord($input: MeetingSeatRecordInput!) {
    meetingSeatRecord(input: $input) {
      jointMeeting {
        ...JointMeetingDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const resolutionNote = graphql(/* GraphQL */ `
  mutation ResolutionNote($input: ResolutionNoteInput!) {
    resolutionNote(input: $input) {
      jointMeeting {
        ...JointMeetingDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const resolutionStrike = graphql(/* GraphQL */ `
  mutation ResolutionStrike($input: ResolutionStrikeInput!) {
    resolutionStrike(input: $input) {
      jointMeeting {
        ...JointMeetingDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const agendaItemMinute = graphql(/* GraphQL */ `
  mutation AgendaItemMinute($input: AgendaItemMinuteInput!) {
    agendaItemMinute(input: $input) {
      agendaItem {
        ...AgendaItemParts
      }
      errors {
        code
        message
        path
      }
    }
  }
`)
