import { useEffect, useRef, useState } from 'react'
import { useAct, useDraft } from '@linli/frontend-kit'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { standardItemParts, standardVersionDesk } from '../service-standards/standard-version.fragments.ts'
import { completeEdits, countIncomplete } from './complete-edits.ts'
import {
  codesGiven,
  editsAfter,
  editsAsInput,
  hasEdits,
  noEdits,
  shownItems,
  type DraftEdits,
  type ShownItem,
  type StoredItem,
} from './draft-edits.ts'
import { conflictsOf, seenOf, takeTheirs, type ItemConflict } from './conflicts.ts'
import { asStoredItem } from './stored-item.ts'

const standardVersionEditItems = graphql(/* GraphQL */ `
  mutation StandardVersionEditItems($input: StandardVersionEditItemsInput!) {
    standardVersionEditItems(input: $input) {
      standardVersion {
        ...StandardVersionDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

/** After the last letter, before it is sent: long enough to finish a word, short enough to trust. */
const pauseBeforeSaving = 1200
/** A save that did not arrive is tried again by itself. */
const pauseAfterFailure = 10_000

/** What is kept on the device: the edits, and the promises they touch as they were when the edits began. */
interface KeptEdits {
  edits: DraftEdits
  seen: readonly StoredItem[]
}

/** A draft as the service has it. */
export interface StoredDraft {
  id: string
  revision: number
  items: readonly StoredItem[]
}

export type SavedState = 'saved' | 'waiting' | 'saving' | 'failed' | 'refused' | 'conflict'

/**
 * The edits of a draft on their way to the service: shown at once, kept on the device, sent a moment after the last
 * letter. Another person's changes arrive meanwhile; where both touched the same promise nothing is sent until
 * somebody has chosen.
 */
export function useDraftEditor(stored: StoredDraft) {
  const draft = useDraft<KeptEdits>(`property.standard.${stored.id}.items`)
  const [restoredAt] = useState(draft.restored?.keptAt ?? null)
  const [edits, setEdits] = useState<DraftEdits>(draft.restored?.content.edits ?? noEdits)
  const [conflicts, setConflicts] = useState<readonly ItemConflict[]>([])
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [rowKeys, setRowKeys] = useState<ReadonlyMap<string, string>>(new Map())
  const [attempts, setAttempts] = useState(0)
  const act = useAct(standardVersionEditItems)

  /** What my edits stand on. Edits from an earlier visit stand on what was seen then. */
  const base = useRef<Pick<StoredDraft, 'revision' | 'items'>>(
    draft.restored ? { revision: -1, items: draft.restored.content.seen } : stored,
  )
  const isSaving = useRef(false)
  /** What was sent last, and on top of which revision: what was refused is not sent again unchanged. */
  const tried = useRef<{ edits: DraftEdits; revision: number } | null>(null)

  // Somebody else's change has come in: does anything of mine meet it?
  useEffect(() => {
    if (isSaving.current || base.current.revision === stored.revision) return
    const met = conflictsOf(base.current.items, stored.items, edits)
    base.current = stored
    if (met.length > 0)
      setConflicts((open) => [...open.filter(({ code }) => met.every((one) => one.code !== code)), ...met])
    // `edits` is read as it is at that moment; typing on does not ask again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [stored.revision, attempts])

  useEffect(() => {
    if (hasEdits(edits)) draft.keep({ edits, seen: seenOf(base.current.items, edits) })
    else draft.forget()
    // The draft's functions are made anew with every render; only the edits matter.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [edits])

  useEffect(() => {
    const wasTried = tried.current?.edits === edits && tried.current.revision === stored.revision
    if (wasTried && act.refusals.length > 0) return
    const timer = setTimeout(() => void save(), act.failure ? pauseAfterFailure : pauseBeforeSaving)
    return () => clearTimeout(timer)
    // `save` looks by itself whether there is anything to do; these are the reasons to look again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [edits, attempts, conflicts.length, stored.revision])

  async function save() {
    const sent = completeEdits(edits)
    if (isSaving.current || conflicts.length > 0 || !hasEdits(sent)) return
    isSaving.current = true
    tried.current = { edits, revision: stored.revision }
    const before = base.current
    const revision = before.revision < 0 ? stored.revision : before.revision
    const input = { standardVersionId: stored.id, revision, ...editsAsInput(sent) }
    const payload = await act.run(input)
    const after = readFragment(standardVersionDesk, payload?.standardVersion)
    if (after) {
      const items = readFragment(standardItemParts, after.items).map(asStoredItem)
      const given = codesGiven(sent, stored.items, items)
      base.current = { revision: after.revision, items }
      setRowKeys(
        (keys) => new Map([...keys, ...[...given].map(([key, code]): [string, string] => [code, key])]),
      )
      setEdits((now) => editsAfter(now, sent, given))
      setSavedAt(Date.now())
    }
    isSaving.current = false
    setAttempts((count) => count + 1)
  }

  const isRefused = act.refusals.length > 0 && !act.isConflict
  const unsent: SavedState = isRefused ? 'refused' : act.failure ? 'failed' : 'waiting'
  const state: SavedState =
    conflicts.length > 0 ? 'conflict' : act.pending ? 'saving' : hasEdits(edits) ? unsent : 'saved'

  return {
    items: shownItems(stored.items, edits),
    edits,
    setEdits,
    state,
    savedAt,
    /** When the edits were kept on this device that this visit began with. */
    restoredAt,
    refusals: isRefused ? act.refusals : [],
    incomplete: countIncomplete(edits),
    /** Stays the same when a new promise is given its code, so that nobody loses the field they are typing in. */
    rowKeyOf: ({ key }: ShownItem) => rowKeys.get(key) ?? key,
    saveNow: () => void save(),
    discard: () => {
      setEdits(noEdits)
      setConflicts([])
      act.clear()
    },
    conflicts,
    resolve: (code: string, choice: 'mine' | 'theirs') => {
      setConflicts((open) => open.filter((conflict) => conflict.code !== code))
      if (choice === 'theirs') setEdits((now) => takeTheirs(now, code))
    },
  }
}

export type DraftEditor = ReturnType<typeof useDraftEditor>
