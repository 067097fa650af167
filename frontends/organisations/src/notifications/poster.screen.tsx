import { NotFound, NotYet, useParams, useRead } from '@linli/frontend-kit'
import { Button, Page } from '@linli/ui'
import { PrinterIcon } from '@linli/ui/icons'
import { QrPoster } from '@linli/ui/share'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { groupText } from './group-text.ts'
import { notificationLine } from './notification.fragments.ts'

const readNotification = graphql(/* GraphQL */ `
  query Notification($id: ID!) {
    notification(id: $id) {
      ...NotificationLine
    }
  }
`)

/** A sheet for the lift or the gate: what there is to know, and the code of the page where everybody reads on. */
export default function PosterScreen() {
  const say = useSay()
  const { id = '' } = useParams()
  const query = useRead(readNotification, { id })
  const notification = readFragment(notificationLine, query.data?.notification)
  if (!query.data || query.error) return <NotYet query={query} />
  if (!notification?.publicLink) return <NotFound home={address('/notifications')} />
  return (
    <Page width="reading">
      <div className="linli-action-row linli-not-on-paper">
        <Button kind="primary" icon={PrinterIcon} onClick={() => window.print()}>
          {say('notifications.print')}
        </Button>
      </div>
      <QrPoster title={notification.title} address={groupText(notification, window.location.origin).address}>
        <p>{notification.text}</p>
      </QrPoster>
    </Page>
  )
}
