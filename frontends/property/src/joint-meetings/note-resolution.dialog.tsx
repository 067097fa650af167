import { useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { SelectField, TextArea } from '@linli/ui/form'
import type { AgendaItemPartsFragment, JointMeetingDeskFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { resolutionNote } from './joint-meeting.documents.ts'

interface NoteResolutionProps {
  meeting: JointMeetingDeskFragment
  item: AgendaItemPartsFragment
  onClose: () => void
}

/** A task with exactly one owner and a day; somebody else than the owner is asked whether it is done. */
export function NoteResolutionDialog({ meeting, item, onClose }: NoteResolutionProps) {
  const say = useSay()
  const today = useToday()
  const table = meeting.seats.map(({ organisationId, organisationName }) => ({
    value: organisationId,
    label: organisationName ?? organisationId,
  }))
  const raiser = table.find(({ label }) => label === item.raiserName)?.value ?? meeting.convenerId
  const act = useAct(resolutionNote, { onDone: onClose })
  const form = useActForm({
    act,
    initial: { text: '', ownerId: '', raiserId: raiser, dueOn: null as string | null },
    check: ({ text, ownerId, raiserId, dueOn }) => ({
      ...(!text.trim() && { text: say('meeting.resolve.textMissing') }),
      ...(!ownerId && { ownerId: say('meeting.resolve.ownerMissing') }),
      ...(ownerId && ownerId === raiserId && { raiserId: say('meeting.resolve.sameBody') }),
      ...(!dueOn && { dueOn: say('meeting.resolve.dueMissing') }),
    }),
    toInput: ({ dueOn, ...task }) => ({ agendaItemId: item.id, ...task, dueOn: dueOn ?? '' }),
  })
  return (
    <ActDialog
      title={say('meeting.act.RESOLVE')}
      lead={say('meeting.resolve.lead')}
      confirm={say('meeting.resolve.confirm')}
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('text')} label={say('meeting.resolve.text')} maxLength={500} />
      <SelectField
        {...form.field('ownerId')}
        label={say('resolution.owner')}
        choices={[{ value: '', label: say('meeting.resolve.choose') }, ...table]}
      />
      <SelectField
        {...form.field('raiserId')}
        label={say('resolution.raiser')}
        hint={say('meeting.resolve.raiserHint')}
        choices={table}
      />
      <DateField {...form.field('dueOn')} label={say('resolution.dueOn')} earliest={today} />
    </ActDialog>
  )
}
