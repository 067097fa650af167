import { useState } from 'react'
import { useLazyQuery } from '@apollo/client/react'
import { Button, Notice, StatusTag, useWords } from '@linli/ui'
import { Dialog } from '@linli/ui/dialog'
import { TextArea } from '@linli/ui/form'
import type { Version } from '../acts/version.type.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { standardItemParts } from '../service-standards/standard-version.fragments.ts'
import { takeRows, type PastedRow } from './pasted-rows.ts'
import { asStoredItem } from './stored-item.ts'
import type { DraftEditor, StoredDraft } from './use-draft-editor.ts'

const readPastedRows = graphql(/* GraphQL */ `
  query PastedStandardRows($managementAreaId: ID!, $text: String!) {
    standardImportPreview(managementAreaId: $managementAreaId, text: $text) {
      rows {
        row
        pairedWith
        item {
          ...StandardItemParts
        }
        problems {
          message
          isBlocking
        }
      }
      problems {
        row
        message
      }
    }
  }
`)

interface PasteRowsDialogProps {
  version: Version
  stored: StoredDraft
  editor: DraftEditor
  onClose: () => void
}

/** Rows copied from Excel or Word, read by the service and put into the draft: known codes are updated. */
export function PasteRowsDialog({ version, stored, editor, onClose }: PasteRowsDialogProps) {
  const say = useSay()
  const words = useWords()
  const [text, setText] = useState('')
  const [readText, setReadText] = useState<string | null>(null)
  const [read, { data, loading, error }] = useLazyQuery(readPastedRows, { fetchPolicy: 'no-cache' })
  // Rows count only as long as the text is the one they were read from.
  const preview = text === readText ? data?.standardImportPreview : undefined
  const rows = (preview?.rows ?? []).map((row): PastedRow => {
    const item = readFragment(standardItemParts, row.item)
    return {
      row: row.row,
      pairedWith: row.pairedWith ?? null,
      item: item ? asStoredItem(item) : null,
      problems: row.problems.filter(({ isBlocking }) => isBlocking).map(({ message }) => message),
    }
  })
  const takable = rows.filter(({ item, problems }) => item && problems.length === 0)

  function readRows() {
    setReadText(text)
    void read({ variables: { managementAreaId: version.managementArea!.id, text } })
  }

  function take() {
    editor.setEdits((edits) => takeRows(stored.items, edits, takable, () => `new-${crypto.randomUUID()}`))
    onClose()
  }

  return (
    <Dialog
      open
      title={say('paste.title')}
      onClose={onClose}
      shape="wide"
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          {takable.length > 0 ? (
            <Button kind="primary" onClick={take}>
              {say('paste.take', { count: takable.length })}
            </Button>
          ) : (
            <Button
              kind="primary"
              pending={loading}
              disabled={!text.trim() || !version.managementArea}
              onClick={readRows}
            >
              {say('paste.read')}
            </Button>
          )}
        </>
      }
    >
      <p>{say('paste.lead')}</p>
      <TextArea name="text" value={text} onChange={setText} label={say('paste.label')} rows={6} />
      {error && <Notice tone="late">{say('read.failed')}</Notice>}
      {preview && takable.length === 0 && (
        <Notice tone="soon" announced>
          {preview.problems[0]?.message ?? say('paste.none')}
        </Notice>
      )}
      {rows.length > 0 && (
        <ul className="property-lines">
          {rows.map(({ row, item, pairedWith, problems }) => {
            const isKnown = stored.items.some(({ code }) => code === pairedWith)
            return (
              <li key={row}>
                <p>
                  <span className="linli-note">{say('paste.rowLabel', { row })}</span>{' '}
                  <strong>{item?.title ?? say('paste.unreadable')}</strong>{' '}
                  {problems.length > 0 ? (
                    <StatusTag tone="late">{problems.join(' ')}</StatusTag>
                  ) : (
                    <StatusTag tone="working">
                      {isKnown ? say('paste.updates', { code: pairedWith ?? '' }) : say('paste.adds')}
                    </StatusTag>
                  )}
                </p>
                <p className="linli-note">{item?.wording}</p>
              </li>
            )
          })}
        </ul>
      )}
      {rows.length > takable.length && takable.length > 0 && (
        <p className="linli-note">{say('paste.problems')}</p>
      )}
    </Dialog>
  )
}
