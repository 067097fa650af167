import { useMemo } from 'react'
import { useSay } from '../messages/messages.ts'
import { MarkedText } from './marked-text.tsx'
import { markWording } from './marked-wording.ts'

/** What the two wordings are called, where they are not what was and what is to be. */
export interface WordingNames {
  before: string
  after: string
}

interface WordingsProps {
  before: string | null
  after: string | null
  names?: WordingNames | undefined
}

/** A promise in full; where its words were changed, both wordings with the difference marked. */
export function Wordings({ before, after, names }: WordingsProps) {
  const say = useSay()
  const marked = useMemo(() => markWording(before ?? '', after ?? ''), [before, after])
  if (before === null || after === null || before === after) {
    return <span className="property-wordings">{after ?? before}</span>
  }
  return (
    <span className="property-wordings">
      <span>
        <span className="linli-note">{names?.before ?? say('changes.wordingBefore')}</span>{' '}
        <MarkedText stretches={marked.before} />
      </span>
      <span>
        <span className="linli-note">{names?.after ?? say('changes.wordingAfter')}</span>{' '}
        <MarkedText stretches={marked.after} />
      </span>
    </span>
  )
}
