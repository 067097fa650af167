import { useState } from 'react'
import { NotYet, pagesOf, useAct, useAddressFilters, useRead } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Button, EmptyState, LinkButton, Page, PageHeader, Places, useWords, Waiting } from '@linli/ui'
import { CheckIcon } from '@linli/ui/icons'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { NotificationLineFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { notificationMarkAllRead } from './mark-read.ts'
import { NotificationRow } from './notification-row.tsx'
import { notificationLine } from './notification.fragments.ts'
import { ShareNotificationDialog } from './share-notification.dialog.tsx'
import './notifications.css'

const readNotifications = graphql(/* GraphQL */ `
  query Notifications($unreadOnly: Boolean, $after: String) {
    notifications(unreadOnly: $unreadOnly, first: 30, after: $after) {
      edges {
        node {
          ...NotificationLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    notificationBell {
      unreadCount
    }
  }
`)

/** All that I had to know or do, the latest first. */
export default function NotificationsScreen() {
  const say = useSay()
  const words = useWords()
  const { values } = useAddressFilters({ show: 'all' })
  const unreadOnly = values.show === 'unread'
  const query = useRead(readNotifications, { unreadOnly })
  const act = useAct(notificationMarkAllRead, { refetchQueries: ['Bell', 'Notifications'] })
  const [shared, setShared] = useState<NotificationLineFragment | null>(null)
  const data = query.data ?? query.previousData
  const { rows, more } = pagesOf(query, data?.notifications)
  const notifications = readFragment(notificationLine, rows)
  const unreadCount = data?.notificationBell?.unreadCount ?? 0
  if (query.error && !data) return <NotYet query={query} />
  const latest = notifications[0]
  return (
    <Page width="reading">
      <PageHeader
        title={say('notifications.title')}
        lead={say('notifications.lead')}
        primary={
          unreadCount > 0 &&
          latest && (
            <Button
              kind="primary"
              icon={CheckIcon}
              pending={act.pending}
              onClick={() => void act.run({ toldUntil: latest.toldAt })}
            >
              {say('notifications.markAllRead')}
            </Button>
          )
        }
        secondary={
          <LinkButton href={address('/notifications/channels')}>{say('notifications.channels')}</LinkButton>
        }
      />
      <Places
        name={say('notifications.title')}
        places={[
          { href: address('/notifications'), title: say('all'), isHere: !unreadOnly },
          {
            href: `${address('/notifications')}?show=unread`,
            title: say('notifications.unread'),
            isHere: unreadOnly,
            count: unreadCount,
          },
        ]}
      />
      <ActRefusals act={act} />
      {!data ? (
        <Waiting lines={6} />
      ) : notifications.length === 0 ? (
        <EmptyState title={say('notifications.none')}>{say('notifications.noneWords')}</EmptyState>
      ) : (
        <>
          <ul className="organisations-notifications">
            {notifications.map((notification) => (
              <NotificationRow
                key={notification.id}
                notification={notification}
                onShare={() => setShared(notification)}
              />
            ))}
          </ul>
          {more.isThere && (
            <Button onClick={more.load} pending={more.pending}>
              {words.more}
            </Button>
          )}
        </>
      )}
      {shared && <ShareNotificationDialog notification={shared} onClose={() => setShared(null)} />}
    </Page>
  )
}
