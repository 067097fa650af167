import { useState, type ReactNode } from 'react'
import { dayAfter, useToday } from '@linli/frontend-kit'
import { Button, formatDay, StatusTag, useReader, type Tone } from '@linli/ui'
import { DataTable, type Column } from '@linli/ui/table'
import { organisationAddress, personAddress } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import type { AppointmentRowFragment, AppointmentState } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { EndAppointmentDialog } from './end-appointment.dialog.tsx'
import { appointmentRow } from './appointment.fragments.ts'
import { endingSoonWithin } from './ending-soon.ts'

const tones: Record<AppointmentState, Tone> = {
  UPCOMING: 'working',
  CURRENT: 'kept',
  EXPIRED: 'calm',
  ENDED: 'calm',
}

interface AppointmentTableProps {
  name: string
  title: string
  appointments: readonly FragmentType<typeof appointmentRow>[]
  /** What the page itself already says is not said in each row. */
  without?: 'person' | 'organisation'
  more?: { isThere: boolean; load: () => void; pending?: boolean }
  totalCount?: number | null
  filters?: ReactNode
  empty: ReactNode
}

/** Who holds which post where, from when to when; a term that this seat may end has its button. */
export function AppointmentTable({ appointments, without, ...table }: AppointmentTableProps) {
  const [ending, setEnding] = useState<AppointmentRowFragment | null>(null)
  const columns = useColumns(setEnding).filter(({ key }) => key !== without)
  return (
    <>
      <DataTable
        {...table}
        columns={columns}
        rows={readFragment(appointmentRow, appointments)}
        rowKey={({ id }) => id}
      />
      {ending && <EndAppointmentDialog appointment={ending} onClose={() => setEnding(null)} />}
    </>
  )
}

function useColumns(end: (appointment: AppointmentRowFragment) => void): Column<AppointmentRowFragment>[] {
  const say = useSay()
  const { language } = useReader()
  const soon = dayAfter(useToday(), endingSoonWithin)
  const day = (civilDay: string | null | undefined) =>
    civilDay ? formatDay(civilDay, language) : say('appointment.open')
  return [
    {
      key: 'person',
      title: say('appointment.person'),
      cell: ({ person }) =>
        person ? <a href={personAddress(person.id)}>{person.maskedName}</a> : say('person.invisible'),
      value: ({ person }) => person?.maskedName ?? '',
      isAlwaysShown: true,
    },
    {
      key: 'post',
      title: say('appointment.post'),
      cell: ({ post }) => post?.name ?? '',
      value: ({ post }) => post?.name ?? '',
      isAlwaysShown: true,
    },
    {
      key: 'organisation',
      title: say('appointment.organisation'),
      cell: ({ organisation }) =>
        organisation && <a href={organisationAddress(organisation.id)}>{organisation.name}</a>,
      value: ({ organisation }) => organisation?.name ?? '',
    },
    {
      key: 'place',
      title: say('appointment.place'),
      cell: ({ territory }) => territory?.name ?? '',
      value: ({ territory }) => territory?.name ?? '',
      isHiddenAtFirst: true,
    },
    {
      key: 'beginsOn',
      title: say('appointment.beginsOn'),
      cell: ({ beginsOn }) => day(beginsOn),
      value: ({ beginsOn }) => beginsOn,
    },
    {
      key: 'endsOn',
      title: say('appointment.endsOn'),
      cell: ({ endsOn, state }) =>
        state === 'CURRENT' && endsOn && endsOn <= soon ? (
          <StatusTag tone="soon">{day(endsOn)}</StatusTag>
        ) : (
          day(endsOn)
        ),
      value: ({ endsOn }) => endsOn ?? '',
    },
    {
      key: 'state',
      title: say('appointment.state'),
      cell: ({ state, endReason }) => (
        <>
          <StatusTag tone={tones[state]}>{say(`appointmentState.${state}`)}</StatusTag>
          {endReason && <span className="linli-note"> {endReason}</span>}
        </>
      ),
      value: ({ state }) => say(`appointmentState.${state}`),
    },
    {
      key: 'acts',
      title: say('acts'),
      cell: (appointment) =>
        appointment.availableActions.includes('END') && (
          <Button compact onClick={() => end(appointment)}>
            {say('appointment.end')}
          </Button>
        ),
    },
  ]
}
