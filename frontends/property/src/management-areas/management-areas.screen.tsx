import { useDeferredValue } from 'react'
import { NotYet, pagesOf, useAddressFilters, useRead, useSeat } from '@linli/frontend-kit'
import { Button, EmptyState, LinkButton, Page, PageHeader, TypeBadge, Waiting } from '@linli/ui'
import { DataTable, type Column } from '@linli/ui/table'
import { TextField } from '@linli/ui/form'
import { address } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { handlesContracts, handlesStandards, keepsCommitments } from '../permissions.ts'
import { readStanding, StandingCell, UnderWayCell } from './area-cells.tsx'
import './management-areas.css'

export const areaRow = graphql(/* GraphQL */ `
  fragment AreaRow on ManagementArea {
    id
    code
    name
    estates {
      id
      name
      type
    }
    currentStandard {
      ...StandardVersionLine
    }
    upcomingStandard {
      ...StandardVersionLine
    }
    standardsUnderWay {
      ...StandardVersionLine
    }
  }
`)

const readAreas = graphql(/* GraphQL */ `
  query ManagementAreas($search: String, $after: String) {
    managementAreas(search: $search, first: 30, after: $after) {
      edges {
        node {
          ...AreaRow
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

/** Every area with what is promised there, what will hold soon and what is on its way. */
export default function ManagementAreasScreen() {
  const say = useSay()
  const seat = useSeat()
  const filters = useAddressFilters({ search: '' })
  const search = useDeferredValue(filters.values.search.trim())
  const query = useRead(readAreas, { search: search || null })
  const areas = (query.data ?? query.previousData)?.managementAreas
  const { rows, more, totalCount } = pagesOf(query, areas)
  const columns = useColumns()
  if (query.error && !areas) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader
        title={say('areas.title')}
        lead={say('areas.lead')}
        secondary={
          seat && (
            <>
              {keepsCommitments(seat) && (
                <LinkButton href={address('/commitments')}>{say('areas.unserved')}</LinkButton>
              )}
              {handlesStandards(seat) && (
                <LinkButton href={address('/review-rules')}>{say('areas.reviewRules')}</LinkButton>
              )}
              {handlesContracts(seat) && (
                <LinkButton href={address('/contracts')}>{say('areas.contracts')}</LinkButton>
              )}
            </>
          )
        }
      />
      <DataTable
        name="property.areas"
        title={say('areas.tableTitle')}
        columns={columns}
        rows={readFragment(areaRow, rows)}
        rowKey={({ id }) => id}
        rowHref={({ code }) => address('/areas/:areaCode', { areaCode: code })}
        more={more}
        totalCount={totalCount}
        filters={
          <TextField
            {...filters.field('search')}
            type="search"
            label={say('areas.search')}
            placeholder={say('areas.search')}
            labelHidden
            optional
          />
        }
        empty={areas ? <NoAreas search={search} onClear={filters.clear} /> : <Waiting lines={8} />}
      />
    </Page>
  )
}

type Area = ReturnType<typeof readArea>
const readArea = (area: FragmentType<typeof areaRow>) => readFragment(areaRow, area)

function useColumns(): Column<Area>[] {
  const say = useSay()
  const line = (version: Area['currentStandard']) => readStanding(version, say)
  return [
    {
      key: 'name',
      title: say('areas.name'),
      cell: ({ name }) => name,
      value: ({ name }) => name,
      isAlwaysShown: true,
    },
    {
      key: 'estates',
      title: say('areas.estates'),
      cell: ({ estates }) => (
        <ul className="property-estates">
          {estates.map(({ id, name, type }) => (
            <li key={id}>
              {type && <TypeBadge type={type} />} {name}
            </li>
          ))}
        </ul>
      ),
      value: ({ estates }) => estates.map(({ name }) => name).join(say('listSeparator')),
    },
    {
      key: 'inForce',
      title: say('areas.inForce'),
      cell: ({ currentStandard }) => <StandingCell version={currentStandard} />,
      value: ({ currentStandard }) => line(currentStandard),
    },
    {
      key: 'upcoming',
      title: say('areas.upcoming'),
      cell: ({ upcomingStandard }) => <StandingCell version={upcomingStandard} />,
      value: ({ upcomingStandard }) => line(upcomingStandard),
      isHiddenAtFirst: true,
    },
    {
      key: 'underWay',
      title: say('areas.underWay'),
      cell: ({ upcomingStandard, standardsUnderWay }) => (
        <UnderWayCell
          versions={[...(upcomingStandard ? [upcomingStandard] : []), ...(standardsUnderWay ?? [])]}
        />
      ),
      value: ({ standardsUnderWay }) => standardsUnderWay?.length ?? 0,
    },
    {
      key: 'code',
      title: say('areas.code'),
      cell: ({ code }) => code,
      value: ({ code }) => code,
      isHiddenAtFirst: true,
    },
  ]
}

function NoAreas({ search, onClear }: { search: string; onClear: () => void }) {
  const say = useSay()
  const seat = useSeat()
  // The community of estates without a company has nothing here, and its work lies elsewhere.
  if (!search && seat && keepsCommitments(seat))
    return (
      <EmptyState
        title={say('areas.noneServedTitle')}
        action={
          <LinkButton kind="primary" href={address('/commitments')}>
            {say('areas.unserved')}
          </LinkButton>
        }
      >
        {say('areas.noneServedWords')}
      </EmptyState>
    )
  if (!search) return <EmptyState title={say('areas.emptyTitle')}>{say('areas.emptyWords')}</EmptyState>
  return (
    <EmptyState
      title={say('areas.noneFoundTitle', { search })}
      action={<Button onClick={onClear}>{say('areas.clearSearch')}</Button>}
    >
      {say('areas.noneFoundWords')}
    </EmptyState>
  )
}
