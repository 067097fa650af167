import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { joinPages } from '../graphql/client.ts'
import { kitMessages } from '../messages/kit-messages.ts'
import { getLanguage } from '../reader/preferences.ts'
import type { Module } from './define-module.ts'
import { LinliRoot } from './linli-root.tsx'
import { Screens } from './screens.tsx'

/** Where the shell wants the module to appear. */
export interface MountPlace {
  place: () => HTMLElement
}

/** What a module's entry exports: the life of an application of single-spa, and the contract itself. */
export interface MicroFrontend {
  module: Module
  bootstrap: () => Promise<void>
  mount: (props: MountPlace) => Promise<void>
  unmount: () => Promise<void>
}

/** The life of a module: its messages come before its first screen, and it leaves nothing behind. */
export function lifecycles(module: Module): MicroFrontend {
  let root: Root | null = null
  return {
    module,
    async bootstrap() {
      joinPages(module.pages)
      await Promise.all([kitMessages.load(getLanguage()), module.messages.load(getLanguage())])
    },
    async mount({ place }) {
      // Somebody may have changed the language since the module was here last.
      await module.messages.load(getLanguage())
      root = createRoot(place())
      root.render(
        <StrictMode>
          <LinliRoot>
            <Screens module={module} />
          </LinliRoot>
        </StrictMode>,
      )
    },
    async unmount() {
      root?.unmount()
      root = null
    },
  }
}
