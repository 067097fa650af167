import { Button, Section } from '@linli/ui'
import type { ItemChangeKind } from '@linli/ui/document'
import { PlusIcon } from '@linli/ui/icons'
import type { StandardCategory } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { addItem, emptyItem, type ShownItem } from './draft-edits.ts'
import { EditorRow } from './editor-row.tsx'
import type { DraftEditor, StoredDraft } from './use-draft-editor.ts'

interface EditorCategoryProps {
  category: StandardCategory
  items: readonly ShownItem[]
  isHidden: boolean
  editor: DraftEditor
  stored: StoredDraft
  /** By code: what became of a promise against what is in force. */
  changes: ReadonlyMap<string, ItemChangeKind>
  /** By code: the figures as they are stored, in the service’s words. */
  promises: ReadonlyMap<string, string>
  openKey: string | null
  setOpenKey: (key: string | null) => void
}

/** The promises under one heading, and the place to add another. */
export function EditorCategory(props: EditorCategoryProps) {
  const { category, items, isHidden, editor, stored, changes, promises, openKey, setOpenKey } = props
  const say = useSay()
  if (isHidden) return null

  function add() {
    const key = `new-${crypto.randomUUID()}`
    editor.setEdits((edits) => addItem(edits, key, emptyItem(category)))
    setOpenKey(key)
  }

  return (
    <Section
      title={say(`category.${category}`)}
      note={say('version.itemCount', { count: items.length })}
      actions={
        <Button
          kind="quiet"
          compact
          icon={PlusIcon}
          onClick={add}
          aria-label={say('editor.addTo', { category: say(`category.${category}`) })}
        >
          {say('editor.add')}
        </Button>
      }
    >
      {items.length > 0 && (
        <ol className="property-rows">
          {items.map((item, at) => {
            const rowKey = editor.rowKeyOf(item)
            return (
              <EditorRow
                key={rowKey}
                item={item}
                change={item.code ? changes.get(item.code) : undefined}
                promise={item.code ? promises.get(item.code) : undefined}
                isOpen={openKey === rowKey}
                onToggle={() => setOpenKey(openKey === rowKey ? null : rowKey)}
                isFirst={at === 0}
                isLast={at === items.length - 1}
                {...{ editor, stored }}
              />
            )
          })}
        </ol>
      )}
    </Section>
  )
}
