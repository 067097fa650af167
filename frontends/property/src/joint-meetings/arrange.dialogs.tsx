import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { ChoicesField, TextArea, TextField } from '@linli/ui/form'
import { useSay } from '../messages/messages.ts'
import {
  agendaItemAdd,
  jointMeetingAddNote,
  jointMeetingCallOff,
  jointMeetingInvite,
} from './joint-meeting.documents.ts'
import type { MeetingActProps } from './meeting-acts.tsx'

/** Somebody more at the table. */
export function InviteDialog({ meeting, onClose, onDone }: MeetingActProps) {
  const say = useSay()
  const act = useAct(jointMeetingInvite, { onDone })
  const form = useActForm({
    act,
    initial: { organisationIds: [] as readonly string[] },
    check: ({ organisationIds }) =>
      organisationIds.length > 0 ? {} : { organisationIds: say('meeting.invite.missing') },
    toInput: ({ organisationIds }) => ({
      ...{ jointMeetingId: meeting.id, revision: meeting.revision },
      organisationIds: [...organisationIds],
    }),
  })
  return (
    <ActDialog
      title={say('meeting.act.INVITE')}
      lead={say(meeting.guests.length > 0 ? 'meeting.invite.lead' : 'meeting.invite.nobody')}
      confirm={say('meeting.act.INVITE')}
      {...{ act, form, onClose }}
    >
      <ChoicesField
        {...form.field('organisationIds')}
        label={say('meeting.invite.who')}
        choices={meeting.guests.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
      />
    </ActDialog>
  )
}

/** Something that no source proposes. */
export function AddItemDialog({ meeting, onClose, onDone }: MeetingActProps) {
  const say = useSay()
  const act = useAct(agendaItemAdd, { onDone })
  const form = useActForm({
    act,
    initial: { title: '', reason: '' },
    check: ({ title, reason }) => ({
      ...(!title.trim() && { title: say('meeting.item.titleMissing') }),
      ...(!reason.trim() && { reason: say('meeting.item.reasonMissing') }),
    }),
    toInput: ({ title, reason }) => ({ jointMeetingId: meeting.id, title, reason }),
  })
  return (
    <ActDialog
      title={say('meeting.act.ADD_ITEM')}
      lead={say('meeting.item.lead')}
      confirm={say('meeting.act.ADD_ITEM')}
      {...{ act, form, onClose }}
    >
      <TextField {...form.field('title')} label={say('meeting.item.title')} maxLength={100} />
      <TextArea {...form.field('reason')} label={say('meeting.item.reason')} maxLength={500} />
    </ActDialog>
  )
}

export function CallOffDialog({ meeting, onClose, onDone }: MeetingActProps) {
  const say = useSay()
  const act = useAct(jointMeetingCallOff, { onDone })
  const form = useActForm({
    act,
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: say('meeting.reasonMissing') }),
    toInput: ({ reason }) => ({ jointMeetingId: meeting.id, revision: meeting.revision, reason }),
  })
  return (
    <ActDialog
      title={say('meeting.act.CALL_OFF')}
      lead={say('meeting.callOff.lead')}
      confirm={say('meeting.act.CALL_OFF')}
      grave
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('reason')} label={say('meeting.reason')} maxLength={300} />
    </ActDialog>
  )
}

/** What is public stays as it is; this stands beneath it. */
export function AddNoteDialog({ meeting, onClose, onDone }: MeetingActProps) {
  const say = useSay()
  const act = useAct(jointMeetingAddNote, { onDone })
  const form = useActForm({
    act,
    initial: { text: '' },
    check: ({ text }) => (text.trim() ? {} : { text: say('meeting.note.missing') }),
    toInput: ({ text }) => ({ jointMeetingId: meeting.id, text }),
  })
  return (
    <ActDialog
      title={say('meeting.act.ADD_NOTE')}
      lead={say('meeting.note.lead')}
      confirm={say('meeting.act.ADD_NOTE')}
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('text')} label={say('meeting.note.text')} maxLength={1000} />
    </ActDialog>
  )
}
