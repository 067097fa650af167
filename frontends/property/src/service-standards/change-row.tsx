import { useMemo } from 'react'
import { ItemChange } from '@linli/ui/document'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { MarkedText } from './marked-text.tsx'
import { markWording } from './marked-wording.ts'
import { standardChangeRow, standardItemParts } from './standard-version.fragments.ts'

/** What became of one promise: as residents are told it, and word by word. */
export function ChangeRow({ change }: { change: FragmentType<typeof standardChangeRow> }) {
  const say = useSay()
  const { code, kind, sentence, ...sides } = readFragment(standardChangeRow, change)
  const before = readFragment(standardItemParts, sides.before)
  const after = readFragment(standardItemParts, sides.after)
  const hasNewWording = before && after && before.wording !== after.wording
  const marked = useMemo(
    () => markWording(before?.wording ?? '', after?.wording ?? ''),
    [before?.wording, after?.wording],
  )
  const hasNewFigure = before?.promise !== after?.promise
  return (
    <ItemChange
      kind={kind}
      code={code}
      title={(after ?? before)?.title}
      before={hasNewFigure ? before?.promise : undefined}
      after={hasNewFigure ? after?.promise : undefined}
    >
      {sentence}
      {hasNewWording ? (
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
      ) : (
        <span className="property-wordings">{(after ?? before)?.wording}</span>
      )}
    </ItemChange>
  )
}
