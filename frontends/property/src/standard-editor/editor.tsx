import { useState } from 'react'
import { useAddressFilters } from '@linli/frontend-kit'
import { Button, EmptyState, LinkButton, Page, PageHeader } from '@linli/ui'
import { CheckField } from '@linli/ui/form'
import { ImportIcon } from '@linli/ui/icons'
import { VersionActs } from '../acts/version-acts.tsx'
import type { Version } from '../acts/version.type.ts'
import { versionAddress } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { categories } from '../service-standards/by-category.ts'
import { ChangeCounts } from '../service-standards/change-counts.tsx'
import { routeMeaning } from '../service-standards/route-meaning.ts'
import { RouteSummary } from '../service-standards/route-summary.tsx'
import { standardChangeRow, standardItemParts } from '../service-standards/standard-version.fragments.ts'
import { hasEdits } from './draft-edits.ts'
import { EditorCategory } from './editor-category.tsx'
import { ItemConflicts } from './item-conflicts.tsx'
import { PasteRowsDialog } from './paste-rows.dialog.tsx'
import { SavedNote } from './saved-note.tsx'
import { useDraftEditor, type StoredDraft } from './use-draft-editor.ts'
import './editor.css'

interface EditorProps {
  version: Version
  stored: StoredDraft
}

export function Editor({ version, stored }: EditorProps) {
  const say = useSay()
  const editor = useDraftEditor(stored)
  const [openKey, setOpenKey] = useState<string | null>(null)
  const [isPasting, setPasting] = useState(false)
  const filters = useAddressFilters({ show: 'all' })
  const onlyChanged = filters.values.show === 'changed'
  const changes = new Map(
    readFragment(standardChangeRow, version.diff?.changes ?? []).map(({ code, kind }) => [code, kind]),
  )
  const promises = new Map(
    readFragment(standardItemParts, version.items).map(({ code, promise }) => [code, promise]),
  )
  const shown = onlyChanged
    ? editor.items.filter(({ code, state }) => state !== 'stored' || (code !== null && changes.has(code)))
    : editor.items

  return (
    <Page>
      <PageHeader
        above={<a href={versionAddress(version.reference)}>{version.title}</a>}
        title={say('editor.title')}
        primary={<LinkButton href={versionAddress(version.reference)}>{say('editor.done')}</LinkButton>}
        secondary={
          <Button icon={ImportIcon} onClick={() => setPasting(true)}>
            {say('editor.paste')}
          </Button>
        }
      />
      <SavedNote editor={editor}>
        {version.route && (
          <>
            <strong>{say(`route.${routeMeaning(version.route, version.availableActions)}`)}</strong>
            {version.basedOn && version.diff && <ChangeCounts diff={version.diff} />}
          </>
        )}
      </SavedNote>
      {/* Of a mixed draft the split says it all, just below; whoever came to edit wants the promises in sight. */}
      {version.route && version.route.changeClass !== 'MIXED' && (
        <RouteSummary route={version.route} actions={version.availableActions} />
      )}
      {/* What is handed on must be what is stored: the acts wait until the last letter is saved. */}
      <div className="property-acts" inert={hasEdits(editor.edits)}>
        <VersionActs version={version} without={['EDIT', 'WITHDRAW']} />
      </div>
      <ItemConflicts conflicts={editor.conflicts} onResolve={editor.resolve} />
      {changes.size > 0 && (
        <CheckField
          name="show"
          value={onlyChanged}
          onChange={(isOn) => filters.set({ show: isOn ? 'changed' : 'all' })}
          label={say('editor.filterChanged')}
        />
      )}
      {editor.items.length === 0 && (
        <EmptyState title={say('editor.emptyTitle')}>{say('editor.emptyWords')}</EmptyState>
      )}
      {categories.map((category) => (
        <EditorCategory
          key={category}
          category={category}
          items={shown.filter(({ content }) => content.category === category)}
          isHidden={onlyChanged && shown.every(({ content }) => content.category !== category)}
          {...{ editor, stored, changes, promises, openKey, setOpenKey }}
        />
      ))}
      {isPasting && (
        <PasteRowsDialog
          version={version}
          stored={stored}
          editor={editor}
          onClose={() => setPasting(false)}
        />
      )}
    </Page>
  )
}
