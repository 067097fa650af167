import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { CheckField, TextArea } from '@linli/ui/form'
import { useSay } from '../messages/messages.ts'
import { serviceRequestNote } from './act.documents.ts'
import { aimAt, type RequestActProps } from './request.type.ts'

/** A word for the history, for the resident as well or only for those who work on it. */
export function NoteDialog({ request, onClose, onDone }: RequestActProps) {
  const say = useSay()
  const act = useAct(serviceRequestNote, { onDone })
  const form = useActForm({
    act,
    initial: { words: '', isInternal: true },
    check: ({ words }) => (words.trim() ? {} : { words: say('request.act.wordsMissing') }),
    toInput: ({ words, isInternal }) => ({ ...aimAt(request), words: words.trim(), isInternal }),
  })
  return (
    <ActDialog
      title={say('request.act.note.title')}
      lead={say('request.act.note.lead')}
      confirm={say('request.act.note.confirm')}
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('words')} label={say('request.act.note.words')} maxLength={1000} />
      <CheckField {...form.field('isInternal')} label={say('request.act.note.internal')} />
    </ActDialog>
  )
}
