import { useEffect } from 'react'
import { EmptyState, LinkButton, Page } from '@linli/ui'
import { kitMessages } from '../messages/kit-messages.ts'
import { useMessages } from '../messages/messages.ts'
import { checkSession } from '../session/session.ts'

/** Absent and invisible are the same to whoever asks: saying which would tell what they may not know. */
export function NotFound({ home }: { home: string }) {
  const say = useMessages(kitMessages)
  useEffect(checkSession, [])
  return (
    <Page>
      <h1 className="linli-only-read-aloud">{say('notFound.title')}</h1>
      <EmptyState
        title={say('notFound.title')}
        action={<LinkButton href={home}>{say('notFound.home')}</LinkButton>}
      >
        {say('notFound.words')}
      </EmptyState>
    </Page>
  )
}
