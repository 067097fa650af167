import { useEffect } from 'react'
import { useMessages, useSession } from '@linli/frontend-kit'
import { Page, PageHeader } from '@linli/ui'
import { shellMessages } from '../messages/messages.ts'
import { ApiKeys } from './api-keys.tsx'
import { ChangePassword } from './change-password.tsx'
import { Sessions } from './sessions.tsx'
import { SignIns } from './sign-ins.tsx'
import { TwoFactor } from './two-factor.tsx'

/** My account: how I sign in, where I am signed in, and which programs act for me. */
export default function AccountScreen() {
  const say = useMessages(shellMessages)
  const session = useSession()
  const title = say('account.title')

  useEffect(() => {
    document.title = `${title} · 邻里 Linli`
  }, [title])

  if (!session?.account) return null
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        lead={say('account.lead', { name: session.name ?? '', username: session.username ?? '' })}
      />
      <ChangePassword />
      <TwoFactor isOn={session.twoFactor} />
      <Sessions />
      <SignIns />
      <ApiKeys seats={session.seats} />
    </Page>
  )
}
