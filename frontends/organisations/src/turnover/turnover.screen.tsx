import { useState } from 'react'
import { NotFound, NotYet, pagesOf, useParams, useRead } from '@linli/frontend-kit'
import { EmptyState, Page, PageHeader, formatDay, useReader } from '@linli/ui'
import { DataTable, type Column } from '@linli/ui/table'
import { address, organisationAddress } from '../address.ts'
import { appointmentRow } from '../appointments/appointment.fragments.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { AppointmentRowFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { TurnoverForm } from './turnover-form.tsx'

const readStaff = graphql(/* GraphQL */ `
  query Staff($id: ID!, $after: String) {
    organisation(id: $id) {
      id
      name
      kind
    }
    appointments(organisationId: $id, state: CURRENT, first: 60, after: $after) {
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

/** Many people of one organisation leave, move or are followed at once. */
export default function TurnoverScreen() {
  const say = useSay()
  const { id = '' } = useParams()
  const query = useRead(readStaff, { id })
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const columns = useColumns()
  const { rows, more, totalCount } = pagesOf(query, (query.data ?? query.previousData)?.appointments)
  const organisation = query.data?.organisation
  if (!organisation)
    return query.data && !query.error ? (
      <NotFound home={address('/organisations')} />
    ) : (
      <NotYet query={query} />
    )
  // Only what this seat may end can be chosen.
  const terms = readFragment(appointmentRow, rows).filter((term) => term.availableActions.includes('END'))
  return (
    <Page>
      <PageHeader
        above={<a href={organisationAddress(organisation.id)}>{organisation.name}</a>}
        title={say('turnover.title')}
        lead={say('turnover.lead')}
      />
      <DataTable
        name="organisations.turnover"
        title={say('turnover.choose')}
        columns={columns}
        rows={terms}
        rowKey={(term) => term.id}
        more={more}
        totalCount={totalCount}
        selection={{ selected, onChange: setSelected, actions: null }}
        empty={<EmptyState title={say('turnover.nobody')}>{say('turnover.nobodyWords')}</EmptyState>}
      />
      {selected.size > 0 && (
        <TurnoverForm
          terms={terms.filter((term) => selected.has(term.id))}
          onDone={() => {
            setSelected(new Set())
            void query.refetch()
          }}
        />
      )}
    </Page>
  )
}

function useColumns(): Column<AppointmentRowFragment>[] {
  const say = useSay()
  const { language } = useReader()
  return [
    {
      key: 'person',
      title: say('appointment.person'),
      cell: ({ person }) => person?.maskedName ?? say('person.invisible'),
      value: ({ person }) => person?.maskedName ?? '',
      isAlwaysShown: true,
    },
    {
      key: 'post',
      title: say('appointment.post'),
      cell: ({ post }) => post?.name,
      value: ({ post }) => post?.name ?? '',
    },
    {
      key: 'endsOn',
      title: say('appointment.endsOn'),
      cell: ({ endsOn }) => (endsOn ? formatDay(endsOn, language) : say('appointment.open')),
      value: ({ endsOn }) => endsOn ?? '',
    },
  ]
}
