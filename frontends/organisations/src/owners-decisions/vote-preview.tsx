import { useRead } from '@linli/frontend-kit'
import { Notice, Waiting } from '@linli/ui'
import { graphql } from '../gql/gql.ts'
import type { OwnersCountInput, OwnersTopic } from '../gql/graphql.ts'
import { RowProblems } from '../imports/row-problems.tsx'
import { useSay } from '../messages/messages.ts'
import { OwnersTests } from './owners-tests.tsx'
import { useSettled } from './use-settled.ts'

const previewVote = graphql(/* GraphQL */ `
  query OwnersDecisionPreview($topic: OwnersTopic!, $count: OwnersCountInput, $roll: String) {
    ownersDecisionPreview(topic: $topic, count: $count, roll: $roll) {
      kind
      clause
      isCarried
      outcome
      unitCount
      count {
        total {
          area
          heads
        }
      }
      tests {
        ...OwnersTestParts
      }
      problems {
        ...RowProblemParts
      }
    }
  }
`)

interface VotePreviewProps {
  topic: OwnersTopic
  count: OwnersCountInput | null
  roll: string | null
}

/** What would come of the count, while it is typed. It is computed by the service: the law is written down once. */
export function VotePreview(props: VotePreviewProps) {
  const say = useSay()
  const asked = useSettled(props)
  const isOff = asked.count === null && !asked.roll
  const query = useRead(previewVote, asked, { isOff, fetchPolicy: 'no-cache' })
  const preview = isOff ? null : (query.data ?? query.previousData)?.ownersDecisionPreview
  if (!preview)
    return query.loading ? (
      <Waiting lines={3} />
    ) : (
      <p className="linli-note">{say('decision.previewWaits')}</p>
    )
  const { outcome, isCarried, unitCount, tests, problems, clause, kind, count } = preview
  if (!outcome) {
    return problems.length > 0 ? (
      <RowProblems problems={problems} />
    ) : (
      <Notice tone="soon">{say('decision.inconsistent')}</Notice>
    )
  }
  return (
    <div aria-live="polite">
      <Notice tone={isCarried ? 'kept' : 'late'} title={outcome}>
        {clause} · {say(`ownersDecisionKind.${kind}`)}
        {typeof unitCount === 'number' &&
          ` · ${say('decision.counted', { units: unitCount, heads: count?.total.heads ?? 0 })}`}
      </Notice>
      <OwnersTests tests={tests} />
    </div>
  )
}
