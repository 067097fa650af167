import { StrictMode } from 'react'
import { followLinks, getLanguage, LinliRoot, speak } from '@linli/frontend-kit'
import { createRoot } from 'react-dom/client'
import { Shell } from './shell.tsx'
import { registerModules } from './modules/module-host.ts'
import './messages/messages.ts'

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
