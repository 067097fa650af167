import { ScreenError, useMessages } from '@linli/frontend-kit'
import { formatMoment, Section, StatusTag, useReader, Waiting, type Tone } from '@linli/ui'
import { shellMessages, type ShellKey } from '../messages/messages.ts'
import { useAccountList } from './account-requests.ts'
import { deviceOf } from './device.ts'
import './account.css'

interface SignInEvent {
  at: string
  outcome: string
  clientAddress: string | null
  userAgent: string | null
}

const tones: Record<string, Tone> = {
  SIGNED_IN: 'kept',
  JOINED: 'kept',
  PASSWORD_WRONG: 'late',
  SECOND_FACTOR_WRONG: 'late',
  LOCKED: 'late',
  REFUSED: 'late',
  TOO_MANY_ATTEMPTS: 'late',
  PASSWORD_CHANGED: 'soon',
}

/** Who signed in to my account, who tried, and from where: so that I notice a stranger. */
export function SignIns() {
  const say = useMessages(shellMessages)
  const { language } = useReader()
  const { items, error, load } = useAccountList(
    '/account/sign-ins',
    (answer: { events: SignInEvent[] }) => answer.events,
  )
  return (
    <Section title={say('account.signIns.title')} note={say('account.signIns.strange')} sheet>
      {error ? <ScreenError error={error} onRetry={() => void load()} /> : !items && <Waiting />}
      {items?.length === 0 && <p>{say('account.signIns.none')}</p>}
      <ul className="linli-account-list">
        {items?.map(({ at, outcome, clientAddress, userAgent }) => (
          <li key={at}>
            <div>
              <p>{formatMoment(at, language)}</p>
              <p className="linli-note">{[deviceOf(userAgent), clientAddress].filter(Boolean).join(' · ')}</p>
            </div>
            <StatusTag tone={tones[outcome] ?? 'calm'}>
              {say(`account.signIns.outcome.${outcome}` as ShellKey)}
            </StatusTag>
          </li>
        ))}
      </ul>
    </Section>
  )
}
