import { useDeferredValue, useState } from 'react'
import { NotYet, pagesOf, useAddressFilters, useRead, useSeat } from '@linli/frontend-kit'
import {
  Button,
  EmptyState,
  formatDay,
  LinkButton,
  Page,
  PageHeader,
  StatusTag,
  useReader,
  Waiting,
} from '@linli/ui'
import { CheckField, SelectField, TextField } from '@linli/ui/form'
import { PlusIcon } from '@linli/ui/icons'
import { DataTable, type Column } from '@linli/ui/table'
import { address, organisationAddress, territoryAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { OrganisationsQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { keepsRegisters } from '../permissions.ts'
import { PlaceFilter } from '../places/place-filter.tsx'
import { organisationKinds } from './organisation-kinds.ts'
import { RegisterOrganisationDialog } from './register-organisation.dialog.tsx'

const readOrganisations = graphql(/* GraphQL */ `
  query Organisations(
    $search: String
    $kind: OrganisationKind
    $place: String
    $includeDissolved: Boolean!
    $after: String
  ) {
    organisations(
      search: $search
      kind: $kind
      territoryCode: $place
      includeDissolved: $includeDissolved
      first: 30
      after: $after
    ) {
      edges {
        node {
          id
          name
          kind
          creditCode
          dissolvedOn
          territory {
            id
            code
            name
          }
          currentAppointments {
            id
          }
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

/** Bodies, companies, offices and teams. */
export default function OrganisationsScreen() {
  const say = useSay()
  const seat = useSeat()
  const filters = useAddressFilters({ search: '', kind: '', place: '', dissolved: '' })
  const search = useDeferredValue(filters.values.search.trim())
  const { kind, place, dissolved } = filters.values
  const [isAdding, setAdding] = useState(false)
  const query = useRead(readOrganisations, {
    search: search || null,
    kind: organisationKinds.find((one) => one === kind) ?? null,
    place: place || null,
    includeDissolved: dissolved === '1',
  })
  const organisations = (query.data ?? query.previousData)?.organisations
  const { rows, more, totalCount } = pagesOf(query, organisations)
  const columns = useColumns()
  const keepsRegister = seat !== null && keepsRegisters(seat)
  if (query.error && !organisations) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader
        title={say('organisations.title')}
        lead={say('organisations.lead')}
        primary={
          keepsRegister && (
            <Button kind="primary" icon={PlusIcon} onClick={() => setAdding(true)}>
              {say('organisations.add')}
            </Button>
          )
        }
        secondary={<LinkButton href={address('/social-organisations')}>{say('social.title')}</LinkButton>}
      />
      <DataTable
        name="organisations.organisations"
        title={say('organisations.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => organisationAddress(id)}
        more={more}
        totalCount={totalCount}
        filters={
          <>
            <TextField
              {...filters.field('search')}
              type="search"
              label={say('organisations.search')}
              optional
            />
            <SelectField<string>
              {...filters.field('kind')}
              label={say('organisations.kind')}
              choices={[
                { value: '', label: say('all') },
                ...organisationKinds.map((one) => ({ value: one, label: say(`organisationKind.${one}`) })),
              ]}
            />
            <CheckField
              name="dissolved"
              value={dissolved === '1'}
              onChange={(isOn) => filters.set({ dissolved: isOn ? '1' : '' })}
              label={say('organisations.includeDissolved')}
            />
            <PlaceFilter code={place} onClear={() => filters.set({ place: '' })} />
          </>
        }
        empty={
          !organisations ? (
            <Waiting lines={8} />
          ) : (
            <EmptyState
              title={say('noneFound')}
              action={filters.isNarrowed && <Button onClick={filters.clear}>{say('clearFilters')}</Button>}
            />
          )
        }
      />
      {isAdding && (
        <RegisterOrganisationDialog territoryCode={place || null} onClose={() => setAdding(false)} />
      )}
    </Page>
  )
}

type Row = OrganisationsQuery['organisations']['edges'][number]['node']

function useColumns(): Column<Row>[] {
  const say = useSay()
  const { language } = useReader()
  return [
    {
      key: 'name',
      title: say('organisations.name'),
      cell: ({ name }) => name,
      value: ({ name }) => name,
      isAlwaysShown: true,
    },
    {
      key: 'kind',
      title: say('organisations.kind'),
      cell: ({ kind }) => say(`organisationKind.${kind}`),
      value: ({ kind }) => say(`organisationKind.${kind}`),
    },
    {
      key: 'place',
      title: say('organisations.place'),
      cell: ({ territory }) =>
        territory ? (
          territory.code.includes('-') ? (
            territory.name
          ) : (
            <a href={territoryAddress(territory.code)}>{territory.name}</a>
          )
        ) : (
          say('organisations.noPlace')
        ),
      value: ({ territory }) => territory?.name ?? '',
    },
    {
      key: 'people',
      title: say('organisations.inOffice'),
      cell: ({ currentAppointments }) => currentAppointments.length,
      value: ({ currentAppointments }) => currentAppointments.length,
      align: 'end',
    },
    {
      key: 'creditCode',
      title: say('organisations.creditCode'),
      cell: ({ creditCode }) => creditCode ?? '',
      value: ({ creditCode }) => creditCode ?? '',
      isHiddenAtFirst: true,
    },
    {
      key: 'dissolvedOn',
      title: say('organisations.state'),
      cell: ({ dissolvedOn }) =>
        dissolvedOn ? (
          <StatusTag tone="calm">
            {say('organisations.dissolvedOn', { day: formatDay(dissolvedOn, language) })}
          </StatusTag>
        ) : (
          <StatusTag tone="kept">{say('organisations.active')}</StatusTag>
        ),
      value: ({ dissolvedOn }) => dissolvedOn ?? '',
    },
  ]
}
