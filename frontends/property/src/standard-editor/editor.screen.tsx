import { useMemo } from 'react'
import { NotFound, NotYet, useLive, useParams, useRead } from '@linli/frontend-kit'
import { EmptyState, LinkButton, Page } from '@linli/ui'
import type { Version } from '../acts/version.type.ts'
import { address, versionAddress } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import {
  readStandardVersion,
  standardVersionChanged,
} from '../service-standards/standard-version.documents.ts'
import { standardItemParts, standardVersionDesk } from '../service-standards/standard-version.fragments.ts'
import { Editor } from './editor.tsx'
import { asStoredItem } from './stored-item.ts'

/** A draft to be written: its promises by category, what the changes mean, and how far they are stored. */
export default function EditorScreen() {
  const { reference = '' } = useParams()
  const query = useRead(readStandardVersion, { reference })
  const version = readFragment(standardVersionDesk, query.data?.standardVersionByReference)
  useLive(standardVersionChanged, { id: version?.id ?? '' }, { isOff: !version })

  if (!version)
    return query.data && !query.error ? <NotFound home={address('/areas')} /> : <NotYet query={query} />
  const canEdit = version.availableActions.some(({ action, isAllowed }) => action === 'EDIT' && isAllowed)
  return canEdit ? <OpenDraft version={version} /> : <Locked version={version} />
}

function OpenDraft({ version }: { version: Version }) {
  const items = useMemo(
    () => readFragment(standardItemParts, version.items).map(asStoredItem),
    [version.items],
  )
  return <Editor version={version} stored={{ id: version.id, revision: version.revision, items }} />
}

function Locked({ version }: { version: Version }) {
  const say = useSay()
  return (
    <Page>
      <h1 className="linli-only-read-aloud">{version.title}</h1>
      <EmptyState
        title={say('editor.locked')}
        action={
          <LinkButton kind="primary" href={versionAddress(version.reference)}>
            {say('editor.toText')}
          </LinkButton>
        }
      >
        {say('editor.lockedWords')}
      </EmptyState>
    </Page>
  )
}
