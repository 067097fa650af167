import { StrictMode } from 'react'
import { followLinks, getLanguage, LinliRoot, loadSession, speak } from '@linli/frontend-kit'
import { createRoot } from 'react-dom/client'
import { moduleAt, readModule, registerModules } from './modules/module-host.ts'
import { Shell } from './shell.tsx'
import './messages/messages.ts'

// Who is signed in and what they came for are asked at once, not one after the other; the shell asks again and says
// what went wrong.
void loadSession().catch(() => undefined)
const current = moduleAt(window.location.pathname)
if (current) void readModule(current).catch(() => undefined)

await speak(getLanguage())
registerModules()
followLinks(document)

createRoot(document.getElementById('linli')!).render(
  <StrictMode>
    <LinliRoot>
      <Shell />
    </LinliRoot>
  </StrictMode>,
)
