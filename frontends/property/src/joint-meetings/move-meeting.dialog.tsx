import { useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { SelectField, TextArea, TextField } from '@linli/ui/form'
import { useSay } from '../messages/messages.ts'
import { jointMeetingMove } from './joint-meeting.documents.ts'
import type { MeetingActProps } from './meeting-acts.tsx'
import { meetingInstant, meetingTimeOf, meetingTimes } from './meeting-time.ts'

/** Another day or another place; everybody who is invited is told. */
export function MoveMeetingDialog({ meeting, onClose, onDone }: MeetingActProps) {
  const say = useSay()
  const today = useToday()
  const act = useAct(jointMeetingMove, { onDone })
  const form = useActForm({
    act,
    initial: {
      ...{ day: meeting.heldOn as string | null, startsAt: meetingTimeOf(meeting.startsAt) },
      ...{ venue: meeting.venue, reason: '' },
    },
    check: ({ day, venue, reason }) => ({
      ...(!day && { day: say('meeting.call.dayMissing') }),
      ...(!venue.trim() && { venue: say('meeting.call.venueMissing') }),
      ...(!reason.trim() && { reason: say('meeting.reasonMissing') }),
    }),
    toInput: ({ day, startsAt, venue, reason }) => ({
      ...{ jointMeetingId: meeting.id, revision: meeting.revision, venue, reason },
      startsAt: meetingInstant(day ?? '', startsAt),
    }),
  })
  return (
    <ActDialog
      title={say('meeting.act.MOVE')}
      lead={say('meeting.move.lead')}
      confirm={say('meeting.act.MOVE')}
      {...{ act, form, onClose }}
    >
      <DateField {...form.field('day')} label={say('meeting.call.day')} earliest={today} />
      <SelectField
        {...form.field('startsAt')}
        label={say('meeting.call.time')}
        choices={meetingTimes.map((value) => ({ value, label: value }))}
      />
      <TextField {...form.field('venue')} label={say('meeting.call.venue')} maxLength={100} />
      <TextArea {...form.field('reason')} label={say('meeting.reason')} maxLength={300} />
    </ActDialog>
  )
}
