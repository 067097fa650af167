import { useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { useBodyNames } from './body-names.ts'
import type { ActProps } from './version.type.ts'

const standardVersionSubmit = graphql(/* GraphQL */ `
  mutation StandardVersionSubmit($input: StandardVersionSubmitInput!) {
    standardVersionSubmit(input: $input) {
      standardVersion {
        ...StandardVersionDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

/** Hands a draft to the second person of the company, or to the bodies; its route says to whom. */
export function SubmitDialog({ version, onClose, onDone }: ActProps) {
  const say = useSay()
  const today = useToday()
  const bodyNames = useBodyNames()
  const isForConfirmation = version.route?.needsConfirmation ?? false
  const act = useAct(standardVersionSubmit, {
    onDone: () => onDone({ text: say(isForConfirmation ? 'submit.doneConfirmation' : 'submit.doneReview') }),
  })
  const form = useActForm({
    act,
    initial: { effectiveOn: null as string | null },
    toInput: ({ effectiveOn }) => ({
      standardVersionId: version.id,
      revision: version.revision,
      effectiveOn,
    }),
  })
  return (
    <ActDialog
      title={say(isForConfirmation ? 'submit.titleConfirmation' : 'submit.titleReview')}
      lead={
        isForConfirmation
          ? say('submit.wordsConfirmation')
          : say('submit.wordsReview', {
              bodies: bodyNames(version.route?.bodies ?? []),
              count: version.route?.commentDays ?? 0,
            })
      }
      confirm={say('submit.confirm')}
      {...{ act, form, onClose }}
    >
      <DateField
        {...form.field('effectiveOn')}
        label={say('submit.effectiveOn')}
        hint={say(isForConfirmation ? 'submit.effectiveHintConfirmation' : 'submit.effectiveHintReview')}
        earliest={today}
        optional
      />
    </ActDialog>
  )
}
