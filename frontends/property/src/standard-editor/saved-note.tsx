import { useState, type ReactNode } from 'react'
import { Button, formatMoment, Notice, StatusTag, useReader, type Tone } from '@linli/ui'
import { ConfirmDialog } from '@linli/ui/dialog'
import { useSay } from '../messages/messages.ts'
import { hasEdits } from './draft-edits.ts'
import type { DraftEditor, SavedState } from './use-draft-editor.ts'

const tones: Record<SavedState, Tone> = {
  saved: 'kept',
  waiting: 'working',
  saving: 'working',
  failed: 'late',
  refused: 'late',
  conflict: 'soon',
}

interface SavedNoteProps {
  editor: DraftEditor
  /** What the changes mean so far, in a few words. */
  children?: ReactNode
}

/** How far the edits are stored and what they mean, at every moment: it stays in sight while one scrolls. */
export function SavedNote({ editor, children }: SavedNoteProps) {
  const say = useSay()
  const { language, now } = useReader()
  // The hook keeps the device's time; what is shown is the server's, which runs ahead in a demo.
  const [ahead] = useState(() => now() - Date.now())
  const [isAsking, setAsking] = useState(false)
  const { state, savedAt, incomplete, edits, restoredAt } = editor
  const isUnsaved = hasEdits(edits)
  return (
    <>
      <div className="property-saved" role="status">
        <StatusTag tone={tones[state]}>{say(`editor.state.${state}`)}</StatusTag>
        <span className="linli-note">
          {incomplete > 0
            ? say('editor.incomplete', { count: incomplete })
            : state === 'saved' && savedAt
              ? formatMoment(savedAt + ahead, language)
              : state === 'saved'
                ? ''
                : say('editor.keptHere')}
        </span>
        {(state === 'failed' || state === 'waiting' || state === 'refused') && (
          <Button compact onClick={editor.saveNow}>
            {say('editor.saveNow')}
          </Button>
        )}
        {children && <div className="property-saved-meaning">{children}</div>}
        {/* Whoever writes far down a long standard would not see it above. */}
        {editor.refusals.length > 0 && (
          <div className="property-saved-refused" role="alert">
            {editor.refusals.map(({ code, message }) => (
              <p key={code}>{message}</p>
            ))}
          </div>
        )}
      </div>
      {restoredAt !== null && isUnsaved && (
        <Notice
          tone="working"
          actions={
            <Button compact onClick={() => setAsking(true)}>
              {say('editor.discard')}
            </Button>
          }
        >
          {say('editor.restored', { moment: formatMoment(restoredAt + ahead, language) })}
        </Notice>
      )}
      <ConfirmDialog
        open={isAsking}
        title={say('editor.discardTitle')}
        confirm={say('editor.discard')}
        grave
        onConfirm={() => {
          editor.discard()
          setAsking(false)
        }}
        onClose={() => setAsking(false)}
      >
        <p>{say('editor.discardWords')}</p>
      </ConfirmDialog>
    </>
  )
}
