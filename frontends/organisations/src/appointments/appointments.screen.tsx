import { dayAfter, NotYet, pagesOf, useAddressFilters, useRead, useToday } from '@linli/frontend-kit'
import { Button, EmptyState, LinkButton, Page, PageHeader, Waiting } from '@linli/ui'
import { SelectField } from '@linli/ui/form'
import { address } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { AppointmentState } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { AppointmentTable } from './appointment-table.tsx'
import { endingSoonWithin } from './ending-soon.ts'

const readAppointments = graphql(/* GraphQL */ `
  query Appointments($state: AppointmentState, $endingBy: Date, $after: String) {
    appointments(state: $state, endingBy: $endingBy, first: 30, after: $after) {
      edges {
        node {
          ...AppointmentRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

const states: readonly AppointmentState[] = ['CURRENT', 'UPCOMING', 'EXPIRED', 'ENDED']

/** Terms of office; `?show=SOON` are those that run out and need somebody to follow. */
export default function AppointmentsScreen() {
  const say = useSay()
  const soon = dayAfter(useToday(), endingSoonWithin)
  const filters = useAddressFilters({ show: 'CURRENT' })
  const { show } = filters.values
  const query = useRead(readAppointments, {
    state: show === 'SOON' ? 'CURRENT' : (states.find((state) => state === show) ?? null),
    endingBy: show === 'SOON' ? soon : null,
  })
  const appointments = (query.data ?? query.previousData)?.appointments
  const { rows, more, totalCount } = pagesOf(query, appointments)
  if (query.error && !appointments) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader
        title={say('appointments.title')}
        lead={say('appointments.lead')}
        secondary={
          <>
            <LinkButton href={address('/cross-appointments')}>{say('crossRegister.title')}</LinkButton>
            <LinkButton href={address('/appointments/posts')}>{say('posts.title')}</LinkButton>
          </>
        }
      />
      <AppointmentTable
        name="organisations.appointments"
        title={say('appointments.title')}
        appointments={rows}
        more={more}
        totalCount={totalCount}
        filters={
          <SelectField<string>
            {...filters.field('show')}
            label={say('appointment.state')}
            choices={[
              { value: 'CURRENT', label: say('appointmentState.CURRENT') },
              { value: 'SOON', label: say('appointments.soon', { count: endingSoonWithin }) },
              { value: 'UPCOMING', label: say('appointmentState.UPCOMING') },
              { value: 'EXPIRED', label: say('appointmentState.EXPIRED') },
              { value: 'ENDED', label: say('appointmentState.ENDED') },
              { value: 'ALL', label: say('all') },
            ]}
          />
        }
        empty={
          !appointments ? (
            <Waiting lines={8} />
          ) : (
            <EmptyState
              title={say('noneFound')}
              action={filters.isNarrowed && <Button onClick={filters.clear}>{say('clearFilters')}</Button>}
            />
          )
        }
      />
    </Page>
  )
}
