import { graphql } from '../gql/gql.ts'

export const serviceRequestAcknowledge = graphql(/* GraphQL */ `
  mutation ServiceRequestAcknowledge($input: ServiceRequestAcknowledgeInput!) {
    serviceRequestAcknowledge(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestAccept = graphql(/* GraphQL */ `
  mutation ServiceRequestAccept($input: ServiceRequestAcceptInput!) {
    serviceRequestAccept(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestTake = graphql(/* GraphQL */ `
  mutation ServiceRequestTake($input: ServiceRequestTakeInput!) {
    serviceRequestTake(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestArrive = graphql(/* GraphQL */ `
  mutation ServiceRequestArrive($input: ServiceRequestArriveInput!) {
    serviceRequestArrive(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestResume = graphql(/* GraphQL */ `
  mutation ServiceRequestResume($input: ServiceRequestResumeInput!) {
    serviceRequestResume(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestDecline = graphql(/* GraphQL */ `
  mutation ServiceRequestDecline($input: ServiceRequestDeclineInput!) {
    serviceRequestDecline(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestAnswer = graphql(/* GraphQL */ `
  mutation ServiceRequestAnswer($input: ServiceRequestAnswerInput!) {
    serviceRequestAnswer(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestMarkComplex = graphql(/* GraphQL */ `
  mutation ServiceRequestMarkComplex($input: ServiceRequestMarkComplexInput!) {
    serviceRequestMarkComplex(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestEscalate = graphql(/* GraphQL */ `
  mutation ServiceRequestEscalate($input: ServiceRequestEscalateInput!) {
    serviceRequestEscalate(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestClose = graphql(/* GraphQL */ `
  mutation ServiceRequestClose($input: ServiceRequestCloseInput!) {
    serviceRequestClose(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestMerge = graphql(/* GraphQL */ `
  mutation ServiceRequestMerge($input: ServiceRequestMergeInput!) {
    serviceRequestMerge(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestNote = graphql(/* GraphQL */ `
  mutation ServiceRequestNote($input: ServiceRequestNoteInput!) {
    serviceRequestNote(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestDispatch = graphql(/* GraphQL */ `
  mutation ServiceRequestDispatch($input: ServiceRequestDispatchInput!) {
    serviceRequestDispatch(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestDispose = graphql(/* GraphQL */ `
  mutation ServiceRequestDispose($input: ServiceRequestDisposeInput!) {
    serviceRequestDispose(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestPlan = graphql(/* GraphQL */ `
  mutation ServiceRequestPlan($input: ServiceRequestPlanInput!) {
    serviceRequestPlan(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestPause = graphql(/* GraphQL */ `
  mutation ServiceRequestPause($input: ServiceRequestPauseInput!) {
    serviceRequestPause(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestReopen = graphql(/* GraphQL */ `
  mutation ServiceRequestReopen($input: ServiceRequestReopenInput!) {
    serviceRequestReopen(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestRate = graphql(/* GraphQL */ `
  mutation ServiceRequestRate($input: ServiceRequestRateInput!) {
    serviceRequestRate(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const serviceRequestWithdraw = graphql(/* GraphQL */ `
  mutation ServiceRequestWithdraw($input: ServiceRequestWithdrawInput!) {
    serviceRequestWithdraw(input: $input) {
      serviceRequest {
        ...RequestDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)
