import { useSay } from '../messages/messages.ts'
import type { DisclosureKind } from '../gql/graphql.ts'
import { formatFen } from './amounts.ts'
import type { LiveSums } from './draft-lines.ts'

interface SumsProps {
  kind: DisclosureKind
  opening: bigint
  sums: Omit<LiveSums, 'unread'>
}

/** What an account comes to, as a column that can be added up with a pencil. */
export function Sums({ kind, opening, sums }: SumsProps) {
  const say = useSay()
  const rows = [
    ['opening', opening, ''],
    ['receipts', sums.receipts, '+'],
    ...(kind === 'COMMON_INCOME' ? ([['costs', sums.costs, '−']] as const) : []),
    ['uses', sums.uses, '−'],
    ['remaining', sums.remaining, '='],
  ] as const
  return (
    <dl className="property-sums" role="status" aria-label={say('disclosure.sums.title')}>
      {rows.map(([name, fen, sign]) => (
        <div key={name}>
          <dt>
            <span aria-hidden>{sign}</span> {say(`disclosure.sums.${name}`)}
          </dt>
          <dd>{formatFen(fen)}</dd>
        </div>
      ))}
    </dl>
  )
}
