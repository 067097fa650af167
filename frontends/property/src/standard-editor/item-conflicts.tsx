import { useState } from 'react'
import { Button, Notice } from '@linli/ui'
import { Conflict, type ConflictField } from '@linli/ui/conflict'
import { Dialog } from '@linli/ui/dialog'
import { useSay, type PropertySay } from '../messages/messages.ts'
import type { ItemConflict } from './conflicts.ts'
import type { ItemContent } from './draft-edits.ts'
import { FigureWords } from './figure-words.tsx'

interface ItemConflictsProps {
  conflicts: readonly ItemConflict[]
  onResolve: (code: string, choice: 'mine' | 'theirs') => void
}

/** Two people on one promise: both versions side by side, one promise after the other. */
export function ItemConflicts({ conflicts, onResolve }: ItemConflictsProps) {
  const say = useSay()
  /** Closing the dialog chooses for nobody: nothing is sent until somebody has come back to it. */
  const [putOff, setPutOff] = useState<string | null>(null)
  const [first, ...rest] = conflicts
  if (!first) return null
  const { code, mine, theirs } = first
  if (putOff === code) {
    return (
      <Notice
        tone="soon"
        actions={
          <Button compact onClick={() => setPutOff(null)}>
            {say('conflict.look')}
          </Button>
        }
      >
        {say('conflict.putOff')}
      </Notice>
    )
  }
  return (
    <Dialog
      open
      title={say('conflict.lead', { title: (mine ?? theirs)?.title ?? '', code })}
      onClose={() => setPutOff(code)}
      shape="wide"
    >
      <Conflict
        fields={fieldsOf(mine, theirs, say)}
        onKeepMine={() => onResolve(code, 'mine')}
        onTakeTheirs={() => onResolve(code, 'theirs')}
      />
      {rest.length > 0 && <Notice>{say('conflict.next', { count: rest.length })}</Notice>}
    </Dialog>
  )
}

function fieldsOf(mine: ItemContent | null, theirs: ItemContent | null, say: PropertySay): ConflictField[] {
  const read = (content: ItemContent | null, value: (content: ItemContent) => ConflictField['mine']) =>
    content ? value(content) : say('conflict.removed')
  const field = (name: string, value: (content: ItemContent) => ConflictField['mine']): ConflictField => ({
    name,
    mine: read(mine, value),
    theirs: read(theirs, value),
  })
  return [
    field(say('conflict.fieldTitle'), ({ title }) => title),
    field(say('conflict.fieldWording'), ({ wording }) => wording),
    field(say('conflict.fieldPromise'), (content) => <FigureWords content={content} />),
    field(say('conflict.fieldCategory'), ({ category }) => say(`category.${category}`)),
  ]
}
