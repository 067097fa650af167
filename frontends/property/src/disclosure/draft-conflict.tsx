import { Conflict } from '@linli/ui/conflict'
import type { DisclosurePartsFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { formatAmount } from './amounts.ts'
import { draftText, type DraftText } from './draft-text.ts'

interface DraftConflictProps {
  theirs: DisclosurePartsFragment
  mine: DraftText
  pending: boolean
  onTakeTheirs: () => void
  onKeepMine: () => void
}

/** Two people wrote the same draft: both versions, and nothing overwritten until somebody has chosen. */
export function DraftConflict({ theirs, mine, ...choices }: DraftConflictProps) {
  const say = useSay()
  const other = draftText(theirs)
  const told = ({ lines }: DraftText) =>
    lines
      .map(({ title, count, amount }) =>
        [title, count, amount && formatAmount(amount)].filter(Boolean).join(' '),
      )
      .join(say('listSeparator'))
  const names = ['words', 'contact', 'keptAt', 'opening'] as const
  const fields = [
    { name: say('disclosure.lines'), mine: told(mine), theirs: told(other) },
    ...names.map((name) => ({
      name: say(`disclosure.field.${name}`),
      mine: mine[name],
      theirs: other[name],
    })),
  ]
  return <Conflict fields={fields.filter((field) => field.mine !== field.theirs)} {...choices} />
}
