import { dayAfter, useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { TextArea } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import type { AppointmentRowFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const appointmentEnd = graphql(/* GraphQL */ `
  mutation AppointmentEnd($input: AppointmentEndInput!) {
    appointmentEnd(input: $input) {
      appointment {
        ...AppointmentRow
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface EndAppointmentDialogProps {
  appointment: AppointmentRowFragment
  onClose: () => void
}

/** Ends a term before its time. With yesterday as its last day the seat is gone at once. */
export function EndAppointmentDialog({ appointment, onClose }: EndAppointmentDialogProps) {
  const say = useSay()
  const today = useToday()
  const { id, revision, person, post, organisation } = appointment
  const act = useAct(appointmentEnd, { onDone: onClose })
  const form = useActForm({
    act,
    initial: { endsOn: today as string | null, reason: '' },
    check: ({ endsOn, reason }) => ({
      ...(!endsOn && { endsOn: say('appointment.endsOnMissing') }),
      ...(!reason.trim() && { reason: say('appointment.reasonMissing') }),
    }),
    toInput: ({ endsOn, reason }) => ({
      appointmentId: id,
      revision,
      endsOn: endsOn ?? today,
      reason: reason.trim(),
    }),
  })
  return (
    <ActDialog
      title={say('appointment.endTitle')}
      lead={
        <>
          <strong>{[person?.maskedName, organisation?.name, post?.name].filter(Boolean).join(' · ')}</strong>
          {' – '}
          {say('appointment.endLead')}
        </>
      }
      confirm={say('appointment.end')}
      grave
      {...{ act, form, onClose }}
    >
      <DateField
        {...form.field('endsOn')}
        label={say('appointment.lastDay')}
        hint={say('appointment.lastDayHint')}
        earliest={dayAfter(today, -1)}
      />
      <TextArea {...form.field('reason')} label={say('appointment.reason')} maxLength={500} />
    </ActDialog>
  )
}
