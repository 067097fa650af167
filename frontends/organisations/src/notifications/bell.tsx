import { useState } from 'react'
import type { ApolloClient } from '@apollo/client'
import { useAct, useLive, useRead } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Button, LinkButton } from '@linli/ui'
import { Dialog } from '@linli/ui/dialog'
import { BellIcon } from '@linli/ui/icons'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { BellRangSubscription } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { notificationMarkAllRead } from './mark-read.ts'
import { NotificationRow } from './notification-row.tsx'
import { bellContent, notificationLine } from './notification.fragments.ts'
import './notifications.css'

const readBell = graphql(/* GraphQL */ `
  query Bell {
    notificationBell {
      ...BellContent
    }
  }
`)

const bellRang = graphql(/* GraphQL */ `
  subscription BellRang {
    notificationBellRang {
      ...BellContent
    }
  }
`)

/** The bell has no id of its own, so an event of it is put where the query looks. */
function keepBell({ notificationBellRang }: BellRangSubscription, client: ApolloClient): void {
  client.writeQuery({
    query: readBell,
    data: { __typename: 'Query', notificationBell: notificationBellRang ?? null },
  })
  void client.refetchQueries({ include: ['Notifications'] }).catch(() => undefined)
}

/** Stands at the top of every page: how much there is to know, and the latest of it. */
export default function Bell() {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const query = useRead(readBell, {})
  useLive(bellRang, {}, { keep: keepBell })
  const bell = readFragment(bellContent, query.data?.notificationBell)
  const act = useAct(notificationMarkAllRead, { refetchQueries: ['Bell', 'Notifications'] })
  const latest = readFragment(notificationLine, bell?.latest ?? [])
  const count = bell?.unreadCount ?? 0
  const close = () => setOpen(false)
  return (
    <div className="organisations-bell">
      <Button
        kind="quiet"
        icon={BellIcon}
        aria-label={say('notifications.bell', { count })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      />
      {count > 0 && (
        <span className="organisations-bell-count" aria-hidden>
          {count > 99 ? '99+' : count}
        </span>
      )}
      <span className="linli-only-read-aloud" role="status">
        {count > 0 ? say('notifications.bell', { count }) : ''}
      </span>
      <Dialog
        open={isOpen}
        title={say('notifications.title')}
        shape="side"
        onClose={close}
        foot={
          <>
            {count > 0 && latest[0] && (
              <Button pending={act.pending} onClick={() => void act.run({ toldUntil: latest[0]!.toldAt })}>
                {say('notifications.markAllRead')}
              </Button>
            )}
            <LinkButton kind="primary" href={address('/notifications')} onClick={close}>
              {say('notifications.all')}
            </LinkButton>
          </>
        }
      >
        <div className="organisations-bell-list">
          <ActRefusals act={act} />
          {latest.length === 0 ? (
            <p>{say('notifications.none')}</p>
          ) : (
            <ul className="organisations-notifications">
              {latest.map((notification) => (
                <NotificationRow key={notification.id} notification={notification} onFollow={close} />
              ))}
            </ul>
          )}
        </div>
      </Dialog>
    </div>
  )
}
