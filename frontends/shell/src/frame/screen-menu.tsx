import {
  ObservableValue,
  useLocation,
  useMessages,
  useObserved,
  useSeat,
  type Module,
} from '@linli/frontend-kit'
import { Icon } from '@linli/ui'
import { shellMessages } from '../messages/messages.ts'
import { moduleState, type ModuleState } from '../modules/module-host.ts'
import { moduleHome, type AppName } from '../modules/registry.ts'

const noModule = new ObservableValue<ModuleState>({ status: 'idle' })

/** The screens of the module one is in, as far as they are for this seat. */
export function ScreenMenu({ current }: { current: AppName | null }) {
  const { module } = useObserved(current ? moduleState(current) : noModule)
  return current && module ? <Screens name={current} module={module} /> : null
}

function Screens({ name, module }: { name: AppName; module: Module }) {
  const say = useMessages(shellMessages)
  const sayOfModule = useMessages(module.messages) as (key: string) => string
  const seat = useSeat()
  const [path] = useLocation()
  const screens = module.screens
    .filter(({ inMenu, needs }) => inMenu && (!needs || (seat && needs(seat))))
    .map((screen) => ({ ...screen, href: `${moduleHome(name)}${screen.path}`.replace(/\/$/, '') }))
  // The longest address that the present one begins with: an estate lies below the list of estates, and a standard is
  // come to from there. Everything lies below the module's first screen, so that one is marked only where one is on it.
  const home = moduleHome(name)
  const here = screens
    .filter(
      ({ href, leadsTo = [] }) =>
        path === href ||
        (href !== home && path.startsWith(`${href}/`)) ||
        leadsTo.some((place) => path.startsWith(`${home}${place}/`)),
    )
    .toSorted((a, b) => b.href.length - a.href.length)[0]
  return (
    <nav className="linli-screens" aria-label={say('menu.screens')}>
      {screens.map(({ href, title, icon }) => (
        <a key={href} href={href} aria-current={href === here?.href ? 'page' : undefined}>
          {icon && <Icon of={icon} />}
          {sayOfModule(title)}
        </a>
      ))}
    </nav>
  )
}
