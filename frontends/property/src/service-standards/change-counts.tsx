import { ChangeTag, type ItemChangeKind } from '@linli/ui/document'
import { useReader, formatNumber } from '@linli/ui'
import { useSay } from '../messages/messages.ts'

interface Counts {
  stricter: number
  looser: number
  added: number
  removed: number
  reworded: number
  notComparable: number
}

/** How many promises got stricter, looser and so on; kinds that do not occur are left out. */
export function ChangeCounts({ diff }: { diff: Counts }) {
  const say = useSay()
  const { language } = useReader()
  const counts: [ItemChangeKind, number][] = [
    ['ADDED', diff.added],
    ['STRICTER', diff.stricter],
    ['REWORDED', diff.reworded],
    ['LOOSER', diff.looser],
    ['REMOVED', diff.removed],
    ['NOT_COMPARABLE', diff.notComparable],
  ]
  const present = counts.filter(([, count]) => count > 0)
  if (present.length === 0) return null
  return (
    <ul className="property-counts" aria-label={say('changes.counts')}>
      {present.map(([kind, count]) => (
        <li key={kind}>
          <ChangeTag kind={kind} /> <strong>{formatNumber(count, language)}</strong>
        </li>
      ))}
    </ul>
  )
}
