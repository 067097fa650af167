import { useEffect, useState, type ReactNode } from 'react'
import { useConnectionState, useLocation, useMessages, useSeat, useSession } from '@linli/frontend-kit'
import { DemoBanner, formatMoment, Notice, useReader } from '@linli/ui'
import { Dialog } from '@linli/ui/dialog'
import { shellMessages } from '../messages/messages.ts'
import { moduleAt, openFrame } from '../modules/module-host.ts'
import { switchedOn } from '../modules/registry.ts'
import { ModulePlace } from './module-place.tsx'
import { ModuleSwitch } from './module-switch.tsx'
import { ScreenMenu } from './screen-menu.tsx'
import { SeatChoices } from './seat-switch.tsx'
import { DisplayChoices } from './settings-menu.tsx'
import { TerritoryPath } from './territory-path.tsx'
import { TopBar } from './top-bar.tsx'
import './frame.css'

/** What stays around every screen: where I am, in which seat, and what else there is. */
export function Frame({ children }: { children: ReactNode }) {
  const say = useMessages(shellMessages)
  const { language, words } = useReader()
  const session = useSession()
  const seat = useSeat()
  const connection = useConnectionState()
  const [path] = useLocation()
  // Without a seat there is nothing to do in a module, and no menu of its screens.
  const current = seat ? moduleAt(path) : null
  // The drawer is open for one place and one seat: whoever has chosen another in it wants to see that.
  const here = `${path} ${seat?.id}`
  const [menuOpenAt, setMenuOpenAt] = useState<string | null>(null)

  useEffect(() => {
    void openFrame(true)
    return () => void openFrame(false)
  }, [])

  return (
    <div className="linli-frame">
      <a
        className="linli-skip"
        href="#linli-main"
        onClick={() => document.getElementById('linli-main')?.focus()}
      >
        {say('skip')}
      </a>
      <header className="linli-frame-head linli-not-on-paper">
        <TopBar current={current} onMenu={() => setMenuOpenAt(here)} />
        {session?.fieldUntil && seat && (
          <Notice>{say('field.until', { moment: formatMoment(session.fieldUntil, language) })}</Notice>
        )}
        {connection === 'silent' && (
          <Notice tone="soon" announced>
            {say('connection.silent')}
          </Notice>
        )}
      </header>
      {session?.demo && (
        <aside className="linli-not-on-paper" aria-label={words.demo}>
          <DemoBanner now={session.demo.now} />
        </aside>
      )}
      <div className={current ? 'linli-frame-body' : 'linli-frame-body linli-frame-alone'}>
        <div className="linli-frame-side linli-not-on-paper">
          <ScreenMenu current={current} />
        </div>
        <main id="linli-main" className="linli-frame-main" tabIndex={-1}>
          {seat && current && <TerritoryPath seat={seat} />}
          {children}
          {switchedOn.map((name) => (
            <ModulePlace key={name} name={name} isCurrent={name === current && seat !== null} />
          ))}
        </main>
      </div>
      <Dialog
        open={menuOpenAt === here}
        title={say('menu.name')}
        shape="side"
        onClose={() => setMenuOpenAt(null)}
      >
        <div className="linli-drawer">
          <ModuleSwitch current={current} />
          <ScreenMenu current={current} />
          <SeatChoices />
          <DisplayChoices />
        </div>
      </Dialog>
    </div>
  )
}
