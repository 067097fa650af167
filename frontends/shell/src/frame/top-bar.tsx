import { useMessages, useSeat } from '@linli/frontend-kit'
import { Button } from '@linli/ui'
import { MenuIcon } from '@linli/ui/icons'
import { shellMessages } from '../messages/messages.ts'
import type { AppName } from '../modules/registry.ts'
import { Bell } from './bell.tsx'
import { Brand } from './brand.tsx'
import { ModuleSwitch } from './module-switch.tsx'
import { SearchBox } from './search-box.tsx'
import { SeatSwitch } from './seat-switch.tsx'
import { SettingsMenu } from './settings-menu.tsx'

/** Brand, modules, search, bell, seat, settings; on a phone the modules and settings move into the drawer. */
export function TopBar({ current, onMenu }: { current: AppName | null; onMenu: () => void }) {
  const say = useMessages(shellMessages)
  const seat = useSeat()
  return (
    <div className="linli-top">
      <div className="linli-top-drawer">
        <Button
          kind="quiet"
          icon={MenuIcon}
          aria-label={say('menu.open')}
          aria-haspopup="dialog"
          onClick={onMenu}
        />
      </div>
      <a className="linli-top-brand" href="/app">
        <Brand />
      </a>
      <div className="linli-top-modules">
        <ModuleSwitch current={current} />
      </div>
      <SearchBox />
      {seat && <Bell seat={seat} />}
      <div className="linli-top-seat">
        <SeatSwitch />
      </div>
      <div className="linli-top-settings">
        <SettingsMenu />
      </div>
    </div>
  )
}
