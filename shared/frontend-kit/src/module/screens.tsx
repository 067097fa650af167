import { createElement, lazy, Suspense, useEffect, useReducer, type ComponentType } from 'react'
import { Page, Waiting } from '@linli/ui'
import { Route, Switch, useLocation } from 'wouter'
import { useMessages } from '../messages/messages.ts'
import { useSeat } from '../session/session.ts'
import type { Module, Screen } from './define-module.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { NotFound } from './not-found.tsx'

/** The screens of a module: the one whose path fits the address is fetched and shown. */
export function Screens({ module }: { module: Module }) {
  const seat = useSeat()
  const home = `/app/${module.name}`
  const open = module.screens.filter(({ needs }) => !needs || (seat && needs(seat)))
  // Another seat begins anew: nothing that the former one has typed or opened stays on the screen.
  return (
    <Switch key={seat?.id}>
      {open.map((screen) => (
        <Route key={screen.path} path={`${home}${screen.path}`.replace(/\/$/, '')}>
          <ScreenFrame module={module} screen={screen} />
        </Route>
      ))}
      <Route>
        <NotFound home={home} />
      </Route>
    </Switch>
  )
}

const loaded = new WeakMap<Screen, ComponentType>()

function ScreenFrame({ module, screen }: { module: Module; screen: Screen }) {
  const [place] = useLocation()
  // A screen whose files did not come is fetched again, so the component must be asked for anew.
  const [, fetchAgain] = useReducer((count: number) => count + 1, 0)
  const say = useMessages(module.messages) as (key: string) => string
  const title = say(screen.title)

  useEffect(() => {
    document.title = `${title} · 邻里 Linli`
  }, [title])

  return (
    <ErrorBoundary place={place} onRetry={fetchAgain}>
      <Suspense fallback={<ScreenOnItsWay />}>
        {createElement(contentOf(screen), { key: place })}
        <Arrival place={place} />
      </Suspense>
    </ErrorBoundary>
  )
}

/** One lazy component a screen, made once: a new one each time would forget that it has been fetched. */
function contentOf(screen: Screen): ComponentType {
  let content = loaded.get(screen)
  if (!content) {
    content = lazy(() =>
      screen.load().catch((error: unknown) => {
        loaded.delete(screen)
        throw error
      }),
    )
    loaded.set(screen, content)
  }
  return content
}

let arrivedAt: string | null = null

/** A screen that has opened begins at its top, and takes the focus so that a screen reader reads from there. */
function Arrival({ place }: { place: string }) {
  useEffect(() => {
    const isFirst = arrivedAt === null
    const isSame = arrivedAt === place
    arrivedAt = place
    if (isFirst || isSame) return
    window.scrollTo(0, 0)
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  }, [place])
  return null
}

function ScreenOnItsWay() {
  return (
    <Page>
      <Waiting lines={6} />
    </Page>
  )
}
