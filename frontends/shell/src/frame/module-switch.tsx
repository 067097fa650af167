import { useMessages, usePreferences, useSeat } from '@linli/frontend-kit'
import { Icon } from '@linli/ui'
import { shellMessages } from '../messages/messages.ts'
import { moduleHome, moduleIcon, moduleTitle, switchedOn, type AppName } from '../modules/registry.ts'

/** From one part of the product to another. Whoever holds no seat would find every one of them closed. */
export function ModuleSwitch({ current }: { current: AppName | null }) {
  const say = useMessages(shellMessages)
  const { language } = usePreferences()
  if (!useSeat()) return null
  return (
    <nav className="linli-modules" aria-label={say('modules.name')}>
      {switchedOn.map((name) => (
        <a key={name} href={moduleHome(name)} aria-current={name === current ? 'true' : undefined}>
          <Icon of={moduleIcon(name)} />
          {moduleTitle(name, language)}
        </a>
      ))}
    </nav>
  )
}
