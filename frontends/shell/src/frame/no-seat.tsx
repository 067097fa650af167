import { useMessages } from '@linli/frontend-kit'
import { LinkButton, Page, PageHeader } from '@linli/ui'
import { shellMessages } from '../messages/messages.ts'

/** Signed in, and nobody has registered an appointment yet: what one does here comes from one's posts. */
export function NoSeat() {
  const say = useMessages(shellMessages)
  return (
    <Page width="reading">
      <PageHeader title={say('seat.none')} lead={say('seat.noneWords')} />
      <div>
        <LinkButton href="/app/account">{say('menu.account')}</LinkButton>
      </div>
    </Page>
  )
}
