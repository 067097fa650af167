import type { ReactNode } from 'react'
import { useMessages, useSession } from '@linli/frontend-kit'
import { DemoBanner } from '@linli/ui'
import { Brand } from '../frame/brand.tsx'
import { SettingsMenu } from '../frame/settings-menu.tsx'
import { shellMessages } from '../messages/messages.ts'
import './way-in.css'

/** The page before the desks: one sheet, what the product is, and how one wants to read. */
export function WayIn({ title, children, foot }: { title: string; children: ReactNode; foot?: ReactNode }) {
  const say = useMessages(shellMessages)
  const session = useSession()
  return (
    <div className="linli-way-in">
      <header>
        {session?.demo && <DemoBanner now={session.demo.now} />}
        <div className="linli-way-in-settings">
          <SettingsMenu isSignedIn={false} />
        </div>
      </header>
      <main>
        <div className="linli-way-in-brand">
          <Brand />
          <p>{say('purpose')}</p>
        </div>
        <div className="linli-way-in-sheet">
          <h1>{title}</h1>
          {children}
        </div>
        {foot && <p className="linli-way-in-foot">{foot}</p>}
      </main>
    </div>
  )
}
