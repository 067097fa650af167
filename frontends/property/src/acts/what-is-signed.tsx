import { Section } from '@linli/ui'
import { versionAddress } from '../address.ts'
import { useSay } from '../messages/messages.ts'
import { ChangeList } from '../service-standards/change-list.tsx'
import type { Version } from './version.type.ts'

/** More than these are read on their own page. */
const mostShown = 6

/** What a signature would agree to, before the button: nobody signs what they have not had before their eyes. */
export function WhatIsSigned({ version }: { version: Version }) {
  const say = useSay()
  const { reference, basedOn, diff, items } = version
  const changes = basedOn && diff ? diff.changes : []
  const isAll = changes.length > 0 && changes.length <= mostShown
  return (
    <Section
      title={basedOn && diff ? diff.summary : say('version.itemCount', { count: items.length })}
      actions={
        <a
          href={versionAddress(reference, isAll || changes.length === 0 ? 'text' : 'changes')}
          target="_blank"
          rel="noreferrer"
        >
          {say(isAll || changes.length === 0 ? 'sign.readAll' : 'sign.readChanges')}
        </a>
      }
    >
      {changes.length > 0 && <ChangeList changes={changes.slice(0, mostShown)} />}
    </Section>
  )
}
