import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { ChoiceField, TextArea } from '@linli/ui/form'
import type { ServiceRequestOutcome } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { serviceRequestDispose } from './act.documents.ts'
import { aimAt, type RequestActProps } from './request.type.ts'

const outcomes: readonly ServiceRequestOutcome[] = ['SOLVED', 'ANSWERED', 'NOT_SOLVED']

/** Says what was done. What could not be solved is said as such: it is counted with what was late, not hidden. */
export function DisposeDialog({ request, onClose, onDone }: RequestActProps) {
  const say = useSay()
  const act = useAct(serviceRequestDispose, { onDone })
  const form = useActForm({
    act,
    initial: { outcome: 'SOLVED' as ServiceRequestOutcome, words: '' },
    check: ({ words }) => (words.trim() ? {} : { words: say('request.act.wordsMissing') }),
    toInput: ({ outcome, words }) => ({ ...aimAt(request), outcome, words: words.trim() }),
  })
  return (
    <ActDialog
      title={say('request.act.dispose.title')}
      lead={say('request.act.dispose.lead')}
      confirm={say('request.act.dispose.confirm')}
      {...{ act, form, onClose }}
    >
      <ChoiceField<ServiceRequestOutcome>
        {...form.field('outcome')}
        label={say('request.outcomeName')}
        choices={outcomes.map((value) => ({ value, label: say(`request.outcome.${value}`) }))}
      />
      <TextArea {...form.field('words')} label={say('request.act.dispose.words')} maxLength={1000} />
    </ActDialog>
  )
}
