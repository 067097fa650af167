import { useEffect } from 'react'
import { useMessages, useSeat, useSession } from '@linli/frontend-kit'
import { LinkButton, Page, PageHeader } from '@linli/ui'
import { shellMessages } from '../messages/messages.ts'
import { moduleHome, switchedOn } from '../modules/registry.ts'
import { ApiKeys } from './api-keys.tsx'
import { ChangePassword } from './change-password.tsx'
import { Sessions } from './sessions.tsx'
import { SignIns } from './sign-ins.tsx'
import { TwoFactor } from './two-factor.tsx'

/** My account: how I sign in, where I am signed in, and which programs act for me. */
export default function AccountScreen() {
  const say = useMessages(shellMessages)
  const session = useSession()
  const seat = useSeat()
  const title = say('account.title')

  useEffect(() => {
    document.title = `${title} · 邻里 Linli`
  }, [title])

  if (!session?.account) return null
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        lead={
          session.name && session.name !== session.username
            ? say('account.lead', { name: session.name, username: session.username ?? '' })
            : session.username
        }
        secondary={
          // What is on record of oneself, and who looked at it: everybody's right (个人信息保护法 45).
          seat &&
          switchedOn.includes('organisations') && (
            <LinkButton href={`${moduleHome('organisations')}/people/${seat.person}`}>
              {say('account.ownRecord')}
            </LinkButton>
          )
        }
      />
      <ChangePassword />
      <TwoFactor isOn={session.twoFactor} />
      <Sessions />
      <SignIns />
      <ApiKeys seats={session.seats} />
    </Page>
  )
}
