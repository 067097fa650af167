import { graphql } from '../gql/gql.ts'

export const notificationMarkRead = graphql(/* GraphQL */ `
  mutation NotificationMarkRead($input: NotificationMarkReadInput!) {
    notificationMarkRead(input: $input) {
      notification {
        ...NotificationLine
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

export const notificationMarkAllRead = graphql(/* GraphQL */ `
  mutation NotificationMarkAllRead($input: NotificationMarkAllReadInput!) {
    notificationMarkAllRead(input: $input) {
      bell {
        unreadCount
      }
      errors {
        code
        message
        path
      }
    }
  }
`)
