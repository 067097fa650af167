import { useState } from 'react'
import { Button, Notice, useReader } from '@linli/ui'
import { Conflict, type ConflictField } from '@linli/ui/conflict'
import { Dialog } from '@linli/ui/dialog'
import { useSay } from '../messages/messages.ts'
import { seasonWords } from '../service-standards/season-words.ts'
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
  const differences = useDifferences()
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
        fields={differences(first)}
        onKeepMine={() => onResolve(code, 'mine')}
        onTakeTheirs={() => onResolve(code, 'theirs')}
      />
      {rest.length > 0 && <Notice>{say('conflict.next', { count: rest.length })}</Notice>}
    </Dialog>
  )
}

/** What a promise consists of, as the two are laid side by side. */
interface Part {
  name: string
  of: readonly (keyof ItemContent)[]
  show: (content: ItemContent) => ConflictField['mine']
}

/** Only what differs: of two long promises nobody should have to look for the one word. */
function useDifferences() {
  const say = useSay()
  const { language } = useReader()
  const parts: Part[] = [
    { name: say('conflict.fieldTitle'), of: ['title'], show: ({ title }) => title },
    { name: say('conflict.fieldWording'), of: ['wording'], show: ({ wording }) => wording },
    {
      name: say('conflict.fieldPromise'),
      of: ['measure', 'comparator', 'target', 'unit', 'period'],
      show: (content) => <FigureWords content={content} />,
    },
    {
      name: say('conflict.fieldCategory'),
      of: ['category'],
      show: ({ category }) => say(`category.${category}`),
    },
    {
      name: say('editor.fieldEvidence'),
      of: ['evidence'],
      show: ({ evidence }) => say(`evidence.${evidence}`),
    },
    {
      name: say('editor.fieldTags'),
      of: ['tags'],
      show: ({ tags }) => tags.map((tag) => say(`tag.${tag}`)).join(say('listSeparator')),
    },
    {
      name: say('conflict.fieldLimits'),
      of: ['scope', 'trigger', 'season'],
      show: ({ scope, trigger, season }) =>
        [scope, trigger, season && seasonWords(season, say, language)].filter(Boolean).join(' · '),
    },
  ]
  return ({ mine, theirs }: ItemConflict): ConflictField[] =>
    parts
      .filter(({ of }) => !mine || !theirs || of.some((name) => !isSame(mine[name], theirs[name])))
      .map(({ name, show }) => ({
        name,
        mine: mine ? show(mine) : say('conflict.removed'),
        theirs: theirs ? show(theirs) : say('conflict.removed'),
      }))
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
