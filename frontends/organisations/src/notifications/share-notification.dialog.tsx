import { Button, useWords } from '@linli/ui'
import { Dialog } from '@linli/ui/dialog'
import { CopyText, QrCode } from '@linli/ui/share'
import type { NotificationLineFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { groupText } from './group-text.ts'
import './notifications.css'

interface ShareNotificationDialogProps {
  notification: NotificationLineFragment
  onClose: () => void
}

/** Passes a notification on to a group: text with its short link, and a code to scan where everybody may read on. */
export function ShareNotificationDialog({ notification, onClose }: ShareNotificationDialogProps) {
  const say = useSay()
  const words = useWords()
  const text = groupText(notification, window.location.origin)
  return (
    <Dialog
      open
      title={say('notifications.shareTitle')}
      onClose={onClose}
      foot={
        <Button kind="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <div className="organisations-share">
        <p>{say(notification.publicLink ? 'notifications.sharePublic' : 'notifications.shareInside')}</p>
        <CopyText title={say('notifications.shareTitle')} text={text.words} />
        {notification.publicLink && (
          <div className="organisations-share-code">
            <QrCode text={text.address} label={say('notifications.qrLabel')} />
          </div>
        )}
      </div>
    </Dialog>
  )
}
