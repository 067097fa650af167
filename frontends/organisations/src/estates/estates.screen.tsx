import { useDeferredValue, useState } from 'react'
import { NotYet, pagesOf, useAddressFilters, useRead, useSeat } from '@linli/frontend-kit'
import {
  Button,
  EmptyState,
  formatNumber,
  LinkButton,
  Page,
  PageHeader,
  TypeBadge,
  useReader,
  useWords,
  Waiting,
} from '@linli/ui'
import { SelectField, TextField } from '@linli/ui/form'
import { ImportIcon, PlusIcon } from '@linli/ui/icons'
import { DataTable, type Column } from '@linli/ui/table'
import { address, estateAddress, territoryAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { EstatesQuery, GovernanceType } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { keepsRegisters } from '../permissions.ts'
import { PlaceFilter } from '../places/place-filter.tsx'
import { commonPlace, communityOf } from '../territories/common-place.ts'
import { EstatesWorkbookButton } from './estates-workbook-button.tsx'
import { RegisterEstateDialog } from './register-estate.dialog.tsx'

const readEstates = graphql(/* GraphQL */ `
  query Estates($search: String, $place: String, $type: GovernanceType, $after: String) {
    estates(search: $search, communityCode: $place, type: $type, first: 30, after: $after) {
      edges {
        node {
          id
          code
          name
          type
          managementMode
          builtYear
          households
          community {
            id
            code
            name
          }
          managementArea {
            id
            propertyCompany {
              id
              name
            }
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

const types: readonly GovernanceType[] = ['OLD', 'RESETTLEMENT', 'COMMERCIAL']

/** Every estate of what this seat sees, by name, place and type. */
export default function EstatesScreen() {
  const say = useSay()
  const words = useWords()
  const seat = useSeat()
  const filters = useAddressFilters({ search: '', place: '', type: '' })
  const search = useDeferredValue(filters.values.search.trim())
  const { place, type } = filters.values
  const [isAdding, setAdding] = useState(false)
  const query = useRead(readEstates, {
    search: search || null,
    place: place || null,
    type: types.find((one) => one === type) ?? null,
  })
  const estates = (query.data ?? query.previousData)?.estates
  const { rows, more, totalCount } = pagesOf(query, estates)
  const columns = useColumns()
  const workbookPlace = place || commonPlace(seat?.territories ?? [])
  const keepsRegister = seat !== null && keepsRegisters(seat)
  if (query.error && !estates) return <NotYet query={query} />
  const add = keepsRegister && (
    <Button kind="primary" icon={PlusIcon} onClick={() => setAdding(true)}>
      {say('estate.register')}
    </Button>
  )
  return (
    <Page>
      <PageHeader
        title={say('estates.title')}
        lead={say('estates.lead')}
        primary={add}
        secondary={
          keepsRegister && (
            <>
              {workbookPlace && <EstatesWorkbookButton code={workbookPlace} />}
              <LinkButton icon={ImportIcon} href={address('/estates/import')}>
                {say('estateImport.title')}
              </LinkButton>
            </>
          )
        }
      />
      <DataTable
        name="organisations.estates"
        title={say('estates.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ code }) => estateAddress(code)}
        more={more}
        totalCount={totalCount}
        filters={
          <>
            <TextField {...filters.field('search')} type="search" label={say('estates.search')} optional />
            <SelectField<string>
              {...filters.field('type')}
              label={say('estates.type')}
              choices={[
                { value: '', label: say('all') },
                ...types.map((one) => ({ value: one, label: words.estateType[one] })),
              ]}
            />
            <PlaceFilter code={place} onClear={() => filters.set({ place: '' })} />
          </>
        }
        empty={
          !estates ? (
            <Waiting lines={8} />
          ) : filters.isNarrowed ? (
            <EmptyState
              title={say('noneFound')}
              action={<Button onClick={filters.clear}>{say('clearFilters')}</Button>}
            />
          ) : (
            <EmptyState title={say('estates.emptyTitle')} action={add}>
              {say('place.emptyWords')}
            </EmptyState>
          )
        }
      />
      {isAdding && (
        <RegisterEstateDialog
          communityCode={communityOf([place, ...(seat?.territories ?? [])])}
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  )
}

type Row = EstatesQuery['estates']['edges'][number]['node']

function useColumns(): Column<Row>[] {
  const say = useSay()
  const { language } = useReader()
  const words = useWords()
  return [
    {
      key: 'name',
      title: say('estate.name'),
      cell: ({ name }) => name,
      value: ({ name }) => name,
      isAlwaysShown: true,
    },
    {
      key: 'type',
      title: say('estates.type'),
      cell: ({ type }) => (type ? <TypeBadge type={type} /> : say('type.noneTitle')),
      value: ({ type }) => (type ? words.estateType[type] : ''),
    },
    {
      key: 'community',
      title: say('level.COMMUNITY'),
      cell: ({ community }) => community && <a href={territoryAddress(community.code)}>{community.name}</a>,
      value: ({ community }) => community?.name ?? '',
    },
    {
      key: 'managementMode',
      title: say('estate.managementMode'),
      cell: ({ managementMode }) => say(`managementMode.${managementMode}`),
      value: ({ managementMode }) => say(`managementMode.${managementMode}`),
    },
    {
      key: 'company',
      title: say('area.company'),
      cell: ({ managementArea }) => managementArea?.propertyCompany?.name ?? say('area.noCompany'),
      value: ({ managementArea }) => managementArea?.propertyCompany?.name ?? '',
    },
    {
      key: 'households',
      title: say('estate.households'),
      cell: ({ households }) => (households == null ? say('unknown') : formatNumber(households, language)),
      value: ({ households }) => households ?? null,
      align: 'end',
    },
    {
      key: 'builtYear',
      title: say('estate.builtYear'),
      cell: ({ builtYear }) => builtYear ?? say('unknown'),
      value: ({ builtYear }) => builtYear ?? null,
      align: 'end',
    },
    {
      key: 'code',
      title: say('estate.code'),
      cell: ({ code }) => code,
      value: ({ code }) => code,
      isHiddenAtFirst: true,
    },
  ]
}
