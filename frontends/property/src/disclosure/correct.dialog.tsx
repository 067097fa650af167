import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { TextArea } from '@linli/ui/form'
import { useSay } from '../messages/messages.ts'
import { disclosureCorrect } from './disclosure.documents.ts'

interface CorrectDialogProps {
  disclosureId: string
  onClose: () => void
  onDone: () => void
}

/** A correction begins with what was wrong: everybody will read that beside it. */
export function CorrectDialog({ disclosureId, onClose, onDone }: CorrectDialogProps) {
  const say = useSay()
  const act = useAct(disclosureCorrect, { onDone })
  const form = useActForm({
    act,
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: say('disclosure.correct.reasonMissing') }),
    toInput: ({ reason }) => ({ disclosureId, reason }),
  })
  return (
    <ActDialog
      title={say('disclosure.correct.title')}
      lead={say('disclosure.correct.lead')}
      confirm={say('disclosure.correct.begin')}
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('reason')} label={say('disclosure.correct.reason')} maxLength={300} />
    </ActDialog>
  )
}
