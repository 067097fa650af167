import { Button } from '@linli/ui'
import { ChangeTag, type ItemChangeKind } from '@linli/ui/document'
import { DeleteIcon, UndoIcon } from '@linli/ui/icons'
import { useSay } from '../messages/messages.ts'
import { changeItem, moveItem, removeItem, restoreItem, type ShownItem } from './draft-edits.ts'
import { FigureWords } from './figure-words.tsx'
import { ItemForm } from './item-form.tsx'
import { missingParts } from './measure-fields.ts'
import type { DraftEditor, StoredDraft } from './use-draft-editor.ts'

interface EditorRowProps {
  item: ShownItem
  change: ItemChangeKind | undefined
  /** Its figure in the service’s words, as it is stored. */
  promise: string | undefined
  isOpen: boolean
  onToggle: () => void
  isFirst: boolean
  isLast: boolean
  editor: DraftEditor
  stored: StoredDraft
}

/** One promise of a draft: closed it reads like the standard, open it is a form in its place. */
export function EditorRow(props: EditorRowProps) {
  const { item, change, promise, isOpen, onToggle, isFirst, isLast, editor, stored } = props
  const say = useSay()
  const { key, code, content, state } = item
  const title = content.title || say('editor.untitled')

  if (state === 'removed') {
    return (
      <li className="property-row property-row-removed">
        <span className="property-row-code">{code}</span>
        <div className="property-row-words">
          <p>
            <del>{title}</del>
          </p>
          <p className="linli-note">{say('editor.removedNote')}</p>
        </div>
        <div className="property-row-tools">
          <Button
            compact
            icon={UndoIcon}
            onClick={() => editor.setEdits((edits) => restoreItem(edits, key))}
            aria-label={say('editor.restoreItem', { title })}
          >
            {say('editor.restore')}
          </Button>
        </div>
      </li>
    )
  }

  const isIncomplete = state !== 'stored' && missingParts(content).length > 0
  return (
    <li className={isOpen ? 'property-row property-row-open' : 'property-row'}>
      <span className="property-row-code">{code ?? say('editor.newItem')}</span>
      <div className="property-row-words">
        <h3>
          <button type="button" className="property-row-title" aria-expanded={isOpen} onClick={onToggle}>
            {title}
          </button>
        </h3>
        {!isOpen && <p>{content.wording}</p>}
        <p className="property-row-marks">
          {change && <ChangeTag kind={change} />}
          {isIncomplete && <span className="property-row-incomplete">{say('editor.unfinished')}</span>}
        </p>
      </div>
      <span className="property-row-figure">
        {!isOpen && (state === 'stored' && promise ? promise : <FigureWords content={content} />)}
      </span>
      <div className="property-row-tools">
        <Button
          compact
          onClick={onToggle}
          aria-label={say(isOpen ? 'editor.closeItem' : 'editor.openItem', { title })}
        >
          {say(isOpen ? 'editor.close' : 'editor.open')}
        </Button>
      </div>
      {isOpen && (
        <div className="property-row-form">
          <ItemForm
            content={content}
            onChange={(next) => editor.setEdits((edits) => changeItem(stored.items, edits, key, next))}
          />
          <div className="property-inline">
            <Button
              kind="quiet"
              compact
              disabled={isFirst || !code}
              onClick={() => editor.setEdits((edits) => moveItem(stored.items, edits, key, 'up'))}
            >
              {say('editor.moveUp')}
            </Button>
            <Button
              kind="quiet"
              compact
              disabled={isLast || !code}
              onClick={() => editor.setEdits((edits) => moveItem(stored.items, edits, key, 'down'))}
            >
              {say('editor.moveDown')}
            </Button>
            <Button
              kind="quiet"
              compact
              icon={DeleteIcon}
              onClick={() => editor.setEdits((edits) => removeItem(edits, key))}
            >
              {say('editor.remove')}
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}
