import { graphql } from '../gql/gql.ts'

/** One notification as the bell and the list show it. */
export const notificationLine = graphql(/* GraphQL */ `
  fragment NotificationLine on Notification {
    id
    title
    text
    link
    publicLink
    isDuty
    toldAt
    readAt
    deliveries {
      id
      channel
      status
    }
  }
`)

export const bellContent = graphql(/* GraphQL */ `
  fragment BellContent on NotificationBell {
    unreadCount
    latest {
      ...NotificationLine
    }
  }
`)
