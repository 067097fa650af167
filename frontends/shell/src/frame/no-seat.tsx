import { useMessages, useSession } from '@linli/frontend-kit'
import { formatMoment, LinkButton, Notice, Page, PageHeader, useReader } from '@linli/ui'
import { shellMessages } from '../messages/messages.ts'

/**
 * Signed in without a seat: nobody has registered an appointment yet, or the account was disabled. What one does here
 * comes from one's posts. A sign-in for the field that a supervisor took back has none either, and says so.
 */
export function NoSeat() {
  const say = useMessages(shellMessages)
  const { language } = useReader()
  const session = useSession()
  const disabled = session?.disabled ?? []
  if (session?.fieldUntil && disabled.length === 0)
    return (
      <Page width="reading">
        <PageHeader title={say('field.ended')} lead={say('field.endedWords')} />
        <div>
          <LinkButton href="/app/field-sign-in">{say('field.with')}</LinkButton>
        </div>
      </Page>
    )
  return (
    <Page width="reading">
      {disabled.length > 0 ? (
        <>
          <PageHeader title={say('seat.disabled')} lead={say('seat.disabledWords')} />
          {disabled.map(({ reason, at }) => (
            <Notice
              key={at}
              tone="late"
              title={say('seat.disabledSince', { moment: formatMoment(at, language) })}
            >
              {say('seat.disabledReason', { reason })}
            </Notice>
          ))}
        </>
      ) : (
        <PageHeader title={say('seat.none')} lead={say('seat.noneWords')} />
      )}
      <div>
        <LinkButton href="/app/account">{say('menu.account')}</LinkButton>
      </div>
    </Page>
  )
}
