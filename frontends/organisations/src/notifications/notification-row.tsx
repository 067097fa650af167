import { goTo, useAct } from '@linli/frontend-kit'
import { ActFailure } from '@linli/frontend-kit/acts'
import { Button, formatMoment, LinkButton, StatusTag, useReader } from '@linli/ui'
import { QrCodeIcon, ShareIcon } from '@linli/ui/icons'
import { address } from '../address.ts'
import type { NotificationLineFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { notificationMarkRead } from './mark-read.ts'
import './notifications.css'

interface NotificationRowProps {
  notification: NotificationLineFragment
  /** Offers to pass it on to a group. */
  onShare?: () => void
  /** The reader has followed it. */
  onFollow?: () => void
}

/** One thing to know: following it is having seen it. */
export function NotificationRow({ notification, onShare, onFollow }: NotificationRowProps) {
  const say = useSay()
  const { language } = useReader()
  const { id, title, text, link, publicLink, toldAt, readAt, isDuty, deliveries } = notification
  const act = useAct(notificationMarkRead)
  const see = () => (readAt ? null : act.run({ notificationId: id }))
  return (
    <li className={readAt ? 'organisations-notification' : 'organisations-notification is-unread'}>
      <div className="organisations-notification-head">
        <a
          href={link}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return void see()
            event.preventDefault()
            void see()
            goTo(link)
            onFollow?.()
          }}
        >
          {!readAt && <span className="linli-only-read-aloud">{say('notifications.unread')}</span>}
          {title}
        </a>
        {isDuty && !readAt && <StatusTag tone="soon">{say('notifications.duty')}</StatusTag>}
      </div>
      <p>{text}</p>
      <div className="organisations-notification-foot">
        <span className="linli-note">
          {[
            formatMoment(toldAt, language),
            ...deliveries.map(({ channel, status }) =>
              say('notifications.delivered', {
                channel: say(`channel.${channel}`),
                status: say(`deliveryStatus.${status}`),
              }),
            ),
          ].join(' · ')}
        </span>
        {!readAt && (
          <Button kind="quiet" compact pending={act.pending} onClick={() => void see()}>
            {say('notifications.markRead')}
          </Button>
        )}
        {onShare && (
          <Button kind="quiet" compact icon={ShareIcon} onClick={onShare}>
            {say('notifications.share')}
          </Button>
        )}
        {onShare && publicLink && (
          <LinkButton
            kind="quiet"
            compact
            icon={QrCodeIcon}
            href={address('/notifications/:id/poster', { id })}
          >
            {say('notifications.poster')}
          </LinkButton>
        )}
      </div>
      <ActFailure act={act} />
    </li>
  )
}
