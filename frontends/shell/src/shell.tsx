import { lazy, Suspense, useEffect, useState } from 'react'
import {
  loadSession,
  NotFound,
  ScreenError,
  useLocation,
  useMessages,
  useSeat,
  useSession,
} from '@linli/frontend-kit'
import { EmptyState, Page, Waiting } from '@linli/ui'
import { Frame } from './frame/frame.tsx'
import { shellMessages } from './messages/messages.ts'
import { moduleAt } from './modules/module-host.ts'
import { firstModule, moduleHome } from './modules/registry.ts'
import { NoSeat } from './frame/no-seat.tsx'
import { FieldSignInScreen } from './sign-in/field-sign-in.screen.tsx'
import { JoinScreen } from './sign-in/join.screen.tsx'
import { SignInScreen } from './sign-in/sign-in.screen.tsx'

const AccountScreen = lazy(() => import('./account/account.screen.tsx'))
const GalleryScreen = lazy(() => import('./gallery/gallery.screen.tsx'))

/**
 * What stands on the page: the way in for whoever is not signed in, otherwise the frame with a module or a screen
 * of the shell's own. The address stays what it was, so that signing in leads to where one wanted to go.
 */
export function Shell() {
  const session = useSession()
  const seat = useSeat()
  const [path, goTo] = useLocation()
  const [error, setError] = useState<unknown>(null)

  useEffect(() => {
    void loadSession().catch(setError)
  }, [])

  const isStart = path === '/app' || path === '/app/'
  const first = seat && firstModule(seat.kind)
  useEffect(() => {
    if (isStart && first) goTo(moduleHome(first), { replace: true })
  }, [isStart, first, goTo])

  if (path === '/app/gallery')
    return (
      <Suspense fallback={<Opening />}>
        <GalleryScreen />
      </Suspense>
    )
  if (!session && error)
    return (
      <main>
        <ScreenError error={error} onRetry={() => void loadSession().then(() => setError(null), setError)} />
      </main>
    )
  if (!session) return <Opening />
  if (path === '/app/join') return <JoinScreen />
  if (path === '/app/field-sign-in') return <FieldSignInScreen />
  if (!session.account) return <SignInScreen />
  return (
    <Frame>
      {path === '/app/account' && session.fieldUntil ? (
        <NoAccount />
      ) : path === '/app/account' ? (
        <Suspense fallback={<Opening />}>
          <AccountScreen />
        </Suspense>
      ) : !seat ? (
        <NoSeat />
      ) : moduleAt(path) || isStart ? null : (
        <NotFound home="/app" />
      )}
    </Frame>
  )
}

/** A sign-in for the field has no password and no keys to look after. */
function NoAccount() {
  const say = useMessages(shellMessages)
  return (
    <Page>
      <EmptyState title={say('field.noAccount')}>{say('field.noAccountWords')}</EmptyState>
    </Page>
  )
}

function Opening() {
  return (
    <Page>
      <Waiting lines={4} />
    </Page>
  )
}
