import { useEffect, useState } from 'react'
import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { Button, Facts, Notice, useWords } from '@linli/ui'
import { Dialog } from '@linli/ui/dialog'
import { TextArea } from '@linli/ui/form'
import { useSay } from '../messages/messages.ts'
import { personReveal, type PersonDetails } from './reveal-person.ts'

/** How long the details stay open: long enough to dial, short enough for a shared desk. */
const openFor = 60_000

interface RevealPersonDialogProps {
  person: { id: string; maskedName: string }
  onClose: () => void
}

/** Shows somebody's details for a purpose that is put on record; they leave the screen by themselves. */
export function RevealPersonDialog({ person, onClose }: RevealPersonDialogProps) {
  const say = useSay()
  const words = useWords()
  const [details, setDetails] = useState<PersonDetails | null>(null)
  // The details are nowhere but in this dialog: the answer is not kept.
  const act = useAct(personReveal, {
    refetchQueries: ['PersonReadings'],
    onDone: (payload) => setDetails(payload.details ?? null),
  })
  const form = useActForm({
    act,
    initial: { purpose: '' },
    check: ({ purpose }) => (purpose.trim() ? {} : { purpose: say('reveal.purposeMissing') }),
    toInput: ({ purpose }) => ({ personId: person.id, purpose: purpose.trim() }),
  })

  useEffect(() => {
    if (!details) return
    const cover = setTimeout(onClose, openFor)
    return () => clearTimeout(cover)
  }, [details, onClose])

  if (details)
    return (
      <Dialog
        open
        title={say('reveal.shownTitle')}
        onClose={onClose}
        foot={
          <Button kind="primary" onClick={onClose}>
            {words.close}
          </Button>
        }
      >
        <Facts
          facts={[
            { name: say('people.name'), value: details.name },
            {
              name: say('people.phone'),
              value: details.phone ? (
                <a href={`tel:${details.phone}`}>{details.phone}</a>
              ) : (
                say('notOnRecord')
              ),
            },
            { name: say('people.email'), value: details.email ?? say('notOnRecord') },
            { name: say('people.address'), value: details.address ?? say('notOnRecord') },
          ]}
        />
        <Notice>{say('reveal.shownNote')}</Notice>
      </Dialog>
    )
  return (
    <ActDialog
      title={say('reveal.title', { name: person.maskedName })}
      lead={say('reveal.lead')}
      confirm={say('reveal.confirm')}
      {...{ act, form, onClose }}
    >
      <TextArea
        {...form.field('purpose')}
        label={say('reveal.purpose')}
        hint={say('reveal.purposeHint')}
        maxLength={500}
      />
    </ActDialog>
  )
}
