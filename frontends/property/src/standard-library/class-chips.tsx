import { Button, StatusTag } from '@linli/ui'
import type { StandardChangeClass } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

interface ClassCount {
  changeClass: StandardChangeClass
  count: number
  managementAreaIds: readonly string[]
}

interface ClassChipsProps {
  counts: readonly ClassCount[]
  selected: ReadonlySet<string>
  onToggle: (ids: readonly string[], isLeftOut: boolean) => void
  problemCount: number
}

const order: readonly StandardChangeClass[] = ['FAVOURABLE', 'EDITORIAL', 'MIXED', 'ADVERSE', 'FIRST']

/** How many estates would see which kind of change; all of one kind are taken in or left out with one press. */
export function ClassChips({ counts, selected, onToggle, problemCount }: ClassChipsProps) {
  const say = useSay()
  const unchanged = counts.find(({ changeClass }) => changeClass === 'UNCHANGED')?.count ?? 0
  return (
    <div className="property-chips" role="group" aria-label={say('changeSet.byKind')}>
      {order.flatMap((changeClass) => {
        const found = counts.find((one) => one.changeClass === changeClass)
        if (!found) return []
        const isIn = found.managementAreaIds.some((id) => selected.has(id))
        return (
          <Button
            key={changeClass}
            compact
            kind={isIn ? 'plain' : 'quiet'}
            aria-pressed={isIn}
            onClick={() => onToggle(found.managementAreaIds, isIn)}
          >
            {say(`changeClass.${changeClass}`)} <span className="property-counted">{found.count}</span>
          </Button>
        )
      })}
      {unchanged > 0 && (
        <StatusTag tone="calm">{say('changeSet.unchangedCount', { count: unchanged })}</StatusTag>
      )}
      {problemCount > 0 && (
        <StatusTag tone="late">{say('changeSet.problemCount', { count: problemCount })}</StatusTag>
      )}
    </div>
  )
}
