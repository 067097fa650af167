import { useMemo } from 'react'
import { useSay } from '../messages/messages.ts'
import { MarkedText } from './marked-text.tsx'
import { markWording } from './marked-wording.ts'

interface WordingsProps {
  before: string | null
  after: string | null
}

/** A promise in full; where its words were changed, both wordings with the difference marked. */
export function Wordings({ before, after }: WordingsProps) {
  const say = useSay()
  const marked = useMemo(() => markWording(before ?? '', after ?? ''), [before, after])
  if (before === null || after === null || before === after) {
    return <span className="property-wordings">{after ?? before}</span>
  }
  return (
    <span className="property-wordings">
      <span>
        <span className="linli-note">{say('changes.wordingBefore')}</span>{' '}
        <MarkedText stretches={marked.before} />
      </span>
      <span>
        <span className="linli-note">{say('changes.wordingAfter')}</span>{' '}
        <MarkedText stretches={marked.after} />
      </span>
    </span>
  )
}
