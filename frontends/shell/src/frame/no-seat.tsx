import { useMessages } from '@linli/frontend-kit'
import { EmptyState, LinkButton, Page, PageHeader } from '@linli/ui'
import { shellMessages } from '../messages/messages.ts'

/** Signed in, and nobody has registered an appointment yet: what one does here comes from one's posts. */
export function NoSeat() {
  const say = useMessages(shellMessages)
  return (
    <Page>
      <PageHeader title={say('seat.none')} />
      <EmptyState
        title={say('seat.none')}
        action={<LinkButton href="/app/account">{say('menu.account')}</LinkButton>}
      >
        {say('seat.noneWords')}
      </EmptyState>
    </Page>
  )
}
