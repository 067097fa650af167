import { useDeferredValue, useState } from 'react'
import { NotYet, pagesOf, useAddressFilters, useRead, useSeat } from '@linli/frontend-kit'
import { Button, EmptyState, Page, PageHeader, StatusTag, Waiting } from '@linli/ui'
import { SelectField, TextField } from '@linli/ui/form'
import { PlusIcon } from '@linli/ui/icons'
import { DataTable, type Column } from '@linli/ui/table'
import { areaAddress, organisationAddress, territoryAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { ManagementAreasQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { keepsRegisters } from '../permissions.ts'
import { PlaceFilter } from '../places/place-filter.tsx'
import { communityOf } from '../territories/common-place.ts'
import { RegisterAreaDialog } from './register-area.dialog.tsx'

const readAreas = graphql(/* GraphQL */ `
  query ManagementAreas($search: String, $place: String, $isServed: Boolean, $after: String) {
    registeredManagementAreas(
      search: $search
      communityCode: $place
      isServed: $isServed
      first: 30
      after: $after
    ) {
      edges {
        node {
          id
          code
          name
          community {
            id
            code
            name
          }
          estates {
            id
            name
          }
          propertyCompany {
            id
            name
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

const served: Readonly<Record<string, boolean>> = { SERVED: true, UNSERVED: false }

/** What property contracts cover, and who serves it. */
export default function AreasScreen() {
  const say = useSay()
  const seat = useSeat()
  const filters = useAddressFilters({ search: '', place: '', served: '' })
  const search = useDeferredValue(filters.values.search.trim())
  const { place } = filters.values
  const [isAdding, setAdding] = useState(false)
  const query = useRead(readAreas, {
    search: search || null,
    place: place || null,
    isServed: served[filters.values.served] ?? null,
  })
  const areas = (query.data ?? query.previousData)?.registeredManagementAreas
  const { rows, more, totalCount } = pagesOf(query, areas)
  const columns = useColumns()
  const keepsRegister = seat !== null && keepsRegisters(seat)
  if (query.error && !areas) return <NotYet query={query} />
  const add = keepsRegister && (
    <Button kind="primary" icon={PlusIcon} onClick={() => setAdding(true)}>
      {say('area.register')}
    </Button>
  )
  return (
    <Page>
      <PageHeader title={say('areas.title')} lead={say('areas.lead')} primary={add} />
      <DataTable
        name="organisations.areas"
        title={say('areas.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ code }) => areaAddress(code)}
        more={more}
        totalCount={totalCount}
        filters={
          <>
            <TextField {...filters.field('search')} type="search" label={say('areas.search')} optional />
            <SelectField<string>
              {...filters.field('served')}
              label={say('area.company')}
              choices={[
                { value: '', label: say('all') },
                { value: 'SERVED', label: say('areas.served') },
                { value: 'UNSERVED', label: say('areas.unserved') },
              ]}
            />
            <PlaceFilter code={place} onClear={() => filters.set({ place: '' })} />
          </>
        }
        empty={
          !areas ? (
            <Waiting lines={8} />
          ) : filters.isNarrowed ? (
            <EmptyState
              title={say('noneFound')}
              action={<Button onClick={filters.clear}>{say('clearFilters')}</Button>}
            />
          ) : (
            <EmptyState title={say('areas.emptyTitle')} action={add}>
              {say('areas.emptyWords')}
            </EmptyState>
          )
        }
      />
      {isAdding && (
        <RegisterAreaDialog
          communityCode={communityOf([place, ...(seat?.territories ?? [])])}
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  )
}

type Row = ManagementAreasQuery['registeredManagementAreas']['edges'][number]['node']

function useColumns(): Column<Row>[] {
  const say = useSay()
  const estates = (row: Row) => row.estates.map(({ name }) => name).join(say('listSeparator'))
  return [
    {
      key: 'name',
      title: say('area.name'),
      cell: ({ name }) => name,
      value: ({ name }) => name,
      isAlwaysShown: true,
    },
    {
      key: 'company',
      title: say('area.company'),
      cell: ({ propertyCompany }) =>
        propertyCompany ? (
          <a href={organisationAddress(propertyCompany.id)}>{propertyCompany.name}</a>
        ) : (
          <StatusTag tone="soon">{say('areas.unserved')}</StatusTag>
        ),
      value: ({ propertyCompany }) => propertyCompany?.name ?? '',
    },
    { key: 'estates', title: say('area.estates'), cell: estates, value: estates },
    {
      key: 'community',
      title: say('level.COMMUNITY'),
      cell: ({ community }) => community && <a href={territoryAddress(community.code)}>{community.name}</a>,
      value: ({ community }) => community?.name ?? '',
    },
    { key: 'code', title: say('area.code'), cell: ({ code }) => code, value: ({ code }) => code },
  ]
}
