import { useState } from 'react'
import { askGateway, loadSession, ScreenError, useMessages, useSession } from '@linli/frontend-kit'
import { Button, formatMoment, Notice, Section, StatusTag, useReader, Waiting } from '@linli/ui'
import { shellMessages } from '../messages/messages.ts'
import { useAccountList } from './account-requests.ts'
import { deviceOf } from './device.ts'
import './account.css'

interface AccountSession {
  id: string
  token: string
  createdAt: string
  ipAddress?: string | null
  userAgent?: string | null
}

/** Where I am signed in; each can be ended from here. */
export function Sessions() {
  const say = useMessages(shellMessages)
  const { language } = useReader()
  const here = useSession()?.signIn
  const { items, error, load } = useAccountList('/auth/list-sessions', (answer: AccountSession[]) =>
    answer.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
  )
  const [isEnded, setEnded] = useState(false)
  const [pending, setPending] = useState<string | null>(null)

  async function end(which: string, request: () => Promise<unknown>) {
    setPending(which)
    try {
      await request()
      // It may have been this very session: then the way in appears.
      await loadSession()
      await load()
    } finally {
      setPending(null)
    }
  }

  return (
    <Section
      title={say('account.sessions.title')}
      actions={
        <Button
          compact
          pending={pending === 'others'}
          disabled={!items || items.length < 2}
          onClick={() =>
            void end('others', () => askGateway('/auth/revoke-other-sessions', {})).then(() => setEnded(true))
          }
        >
          {say('account.sessions.endOthers')}
        </Button>
      }
      sheet
    >
      {error ? <ScreenError error={error} onRetry={() => void load()} /> : !items && <Waiting />}
      {isEnded && (
        <Notice tone="kept" announced>
          {say('account.sessions.ended')}
        </Notice>
      )}
      <ul className="linli-account-list">
        {items?.map(({ id, token, createdAt, ipAddress, userAgent }) => (
          <li key={id}>
            <div>
              <p>
                {deviceOf(userAgent)}
                {id === here && <StatusTag tone="calm">{say('account.sessions.here')}</StatusTag>}
              </p>
              <p className="linli-note">
                {say('account.sessions.since', { moment: formatMoment(createdAt, language) })}
                {ipAddress && ` · ${say('account.sessions.address', { address: ipAddress })}`}
              </p>
            </div>
            <Button
              compact
              pending={pending === id}
              onClick={() => void end(id, () => askGateway('/auth/revoke-session', { token }))}
            >
              {say('account.sessions.end')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
