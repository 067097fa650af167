import { useState } from 'react'
import { useAct } from '@linli/frontend-kit'
import { ActFailure } from '@linli/frontend-kit/acts'
import { Button, useWords } from '@linli/ui'
import { TextField } from '@linli/ui/form'
import { DeleteIcon } from '@linli/ui/icons'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { samePromise, type ItemContent } from '../standard-editor/draft-edits.ts'
import { ItemConflicts } from '../standard-editor/item-conflicts.tsx'
import { ItemForm } from '../standard-editor/item-form.tsx'
import { missingParts } from '../standard-editor/measure-fields.ts'

const standardLibraryEditItems = graphql(/* GraphQL */ `
  mutation StandardLibraryEditItems($input: StandardLibraryEditItemsInput!) {
    standardLibraryEditItems(input: $input) {
      standardLibrary {
        id
        revision
        items {
          ...LibraryItemRow
        }
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface LibraryItemEditProps {
  /** Null for a new promise. */
  code: string | null
  stored: ItemContent
  isRetired?: boolean
  revision: number
  onSaved: () => void
  onClose: () => void
}

/** A promise of the library as a form; nothing is stored until somebody says why. */
export function LibraryItemEdit({
  code,
  stored,
  isRetired,
  revision,
  onSaved,
  onClose,
}: LibraryItemEditProps) {
  const say = useSay()
  const words = useWords()
  const [content, setContent] = useState(stored)
  /** What my text was begun from: another's edit shows by being something else. */
  const [begun, setBegun] = useState({ stored, revision })
  const [reason, setReason] = useState('')
  const [isReasonAsked, setReasonAsked] = useState(false)
  const act = useAct(standardLibraryEditItems, {
    onDone: () => {
      onSaved()
      onClose()
    },
  })
  const isOverwriting = act.isConflict && !samePromise(stored, begun.stored) && !samePromise(stored, content)

  function send(
    input: { put?: (ItemContent & { code: string | null })[]; remove?: string[] },
    at = begun.revision,
  ) {
    if (!reason.trim()) return setReasonAsked(true)
    void act.run({ revision: at, reason, ...input }).then((payload) => {
      // Somebody was quicker: what they made of it is read, and both are shown.
      if (payload === null) onSaved()
    })
  }

  const isComplete = missingParts(content).length === 0
  const isUnchanged = code !== null && !isRetired && samePromise(content, begun.stored)
  return (
    <>
      <ItemForm content={content} onChange={setContent} />
      <TextField
        name="reason"
        value={reason}
        onChange={setReason}
        label={say('library.reason')}
        hint={say('library.reasonHint')}
        problem={isReasonAsked && !reason.trim() ? say('library.reasonMissing') : undefined}
        maxLength={300}
      />
      <ActFailure act={act} />
      {!isOverwriting &&
        act.refusals.map(({ code: refusal, message }) => (
          <p key={refusal} role="alert" className="linli-field-problem">
            {message}
          </p>
        ))}
      <ItemConflicts
        conflicts={isOverwriting ? [{ code: code ?? '', mine: content, theirs: stored }] : []}
        onResolve={(_, choice) => {
          act.clear()
          setBegun({ stored, revision })
          if (choice === 'theirs') setContent(stored)
          else send({ put: [{ code, ...content }] }, revision)
        }}
      />
      <div className="property-inline">
        <Button
          kind="primary"
          compact
          pending={act.pending}
          disabled={!isComplete || isUnchanged}
          onClick={() => send({ put: [{ code, ...content }] })}
        >
          {say(isRetired ? 'library.bringBack' : 'library.save')}
        </Button>
        <Button compact onClick={onClose}>
          {words.cancel}
        </Button>
        {code !== null && !isRetired && (
          <Button
            kind="quiet"
            compact
            icon={DeleteIcon}
            pending={act.pending}
            onClick={() => send({ remove: [code] })}
          >
            {say('library.retire')}
          </Button>
        )}
      </div>
    </>
  )
}
