import { useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { graphql } from '../gql/gql.ts'
import type { ChangeSetDeskFragment, StandardChangeSetStanding } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const standardChangeSetPublish = graphql(/* GraphQL */ `
  mutation StandardChangeSetPublish($input: StandardChangeSetPublishInput!) {
    standardChangeSetPublish(input: $input) {
      standardChangeSet {
        ...ChangeSetDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface PublishAllDialogProps {
  set: ChangeSetDeskFragment
  onClose: () => void
  onDone: () => void
}

/** One act for all: what is better is published, corrections go to the second person, the rest waits. */
export function PublishAllDialog({ set, onClose, onDone }: PublishAllDialogProps) {
  const say = useSay()
  const today = useToday()
  const act = useAct(standardChangeSetPublish, { onDone })
  const form = useActForm({
    act,
    initial: { effectiveOn: today as string | null },
    check: ({ effectiveOn }) => (effectiveOn ? {} : { effectiveOn: say('publish.effectiveMissing') }),
    toInput: ({ effectiveOn }) => ({
      changeSetId: set.id,
      revision: set.revision,
      effectiveOn: effectiveOn ?? '',
    }),
  })
  const countAt = (...places: StandardChangeSetStanding[]) =>
    set.counts.filter(({ standing }) => places.includes(standing)).reduce((sum, { count }) => sum + count, 0)
  const lines = [
    say('changeSet.willPublish', { count: countAt('TO_PUBLISH') }),
    say('changeSet.willHandOn', { count: countAt('TO_HAND_ON') }),
    say('changeSet.willWait', { count: countAt('NEEDS_LEGAL_BASIS', 'TO_SUBMIT', 'TO_EDIT') }),
  ]
  return (
    <ActDialog
      title={say('changeSet.publish')}
      lead={lines.map((line) => (
        <span key={line}>
          {line}
          <br />
        </span>
      ))}
      confirm={say('changeSet.publishConfirm')}
      {...{ act, form, onClose }}
    >
      <DateField
        {...form.field('effectiveOn')}
        label={say('publish.effectiveOn')}
        hint={say('changeSet.effectiveHint')}
        earliest={today}
      />
    </ActDialog>
  )
}
