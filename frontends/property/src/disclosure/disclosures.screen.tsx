import { useDeferredValue } from 'react'
import { NotYet, pagesOf, useAddressFilters, useRead, useSeat } from '@linli/frontend-kit'
import { EmptyState, formatDay, LinkButton, Page, PageHeader, useReader, Waiting } from '@linli/ui'
import { SelectField, TextField } from '@linli/ui/form'
import { DataTable, type Column } from '@linli/ui/table'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { DisclosureDutyLineFragment, DisclosureDutyState } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { dutyLine } from './disclosure.fragments.ts'
import { DutyState } from './duty-state.tsx'
import { Lateness } from './lateness.tsx'
import './disclosure.css'

const readDuties = graphql(/* GraphQL */ `
  query DisclosureDuties(
    $states: [DisclosureDutyState!]
    $search: String
    $companyId: ID
    $first: Int
    $after: String
  ) {
    disclosureDuties(states: $states, search: $search, companyId: $companyId, first: $first, after: $after) {
      edges {
        node {
          ...DisclosureDutyLine
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

const views = {
  open: [],
  late: ['LATE'],
  done: ['DONE'],
  all: ['LATE', 'DUE', 'AHEAD', 'DONE', 'LAPSED'],
} as const
type View = keyof typeof views
const viewOf = (text: string): View => (text in views ? (text as View) : 'open')

/** The calendar: what must be disclosed, soonest first, what is late, and who has it. */
export default function DisclosuresScreen() {
  const say = useSay()
  const seat = useSeat()
  const isCompany = seat?.kind === 'PROPERTY_COMPANY'
  const filters = useAddressFilters({ show: 'open', search: '', company: '' })
  const view = viewOf(filters.values.show)
  const query = useRead(readDuties, {
    states: [...views[view]] as DisclosureDutyState[],
    search: useDeferredValue(filters.values.search.trim()) || null,
    companyId: filters.values.company || null,
    first: 50,
  })
  const duties = (query.data ?? query.previousData)?.disclosureDuties
  const { rows, more, totalCount } = pagesOf(query, duties)
  const columns = useColumns(isCompany)
  if (query.error && !duties) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader
        title={say('disclosure.title')}
        lead={say(isCompany ? 'disclosure.leadCompany' : 'disclosure.leadAround')}
        secondary={
          <LinkButton href={address('/disclosures/rules')}>{say('disclosure.rules.title')}</LinkButton>
        }
      />
      {!isCompany && <Lateness onChoose={(company) => filters.set({ show: 'late', company })} />}
      <DataTable
        name="property.disclosures"
        title={say('disclosure.tableTitle')}
        columns={columns}
        rows={readFragment(dutyLine, rows)}
        rowKey={({ id }) => id}
        rowHref={({ id }) => address('/disclosures/:dutyId', { dutyId: id })}
        more={more}
        totalCount={totalCount}
        filters={
          <>
            <SelectField<View>
              name="show"
              value={view}
              onChange={(show) => filters.set({ show, company: '' })}
              label={say('disclosure.show')}
              labelHidden
              choices={(['open', 'late', 'done', 'all'] as const).map((value) => ({
                value,
                label: say(`disclosure.view.${value}`),
              }))}
            />
            <TextField
              {...filters.field('search')}
              type="search"
              label={say('areas.search')}
              placeholder={say('areas.search')}
              labelHidden
              optional
            />
          </>
        }
        empty={
          duties ? (
            <EmptyState title={say('disclosure.emptyTitle')}>{say('disclosure.emptyWords')}</EmptyState>
          ) : (
            <Waiting lines={8} />
          )
        }
      />
    </Page>
  )
}

type Duty = DisclosureDutyLineFragment

function useColumns(isCompany: boolean): Column<Duty>[] {
  const say = useSay()
  const { language } = useReader()
  const holder = (duty: Duty): string => {
    const draft = duty.disclosures.find(({ status }) => status === 'DRAFT')
    if (draft) return [say('disclosure.drafted'), draft.editor?.personName].filter(Boolean).join(' · ')
    return duty.state === 'LATE' || duty.state === 'DUE' ? (duty.company?.name ?? '') : ''
  }
  return [
    {
      key: 'what',
      title: say('disclosure.what'),
      cell: ({ title }) => title,
      value: ({ title }) => title,
      isAlwaysShown: true,
    },
    {
      key: 'area',
      title: say('disclosure.area'),
      cell: ({ managementArea }) => managementArea?.name,
      value: ({ managementArea }) => managementArea?.name ?? '',
    },
    {
      key: 'dueOn',
      title: say('disclosure.dueOn'),
      cell: ({ dueOn }) => formatDay(dueOn, language),
      value: ({ dueOn }) => dueOn,
    },
    {
      key: 'state',
      title: say('disclosure.stateTitle'),
      cell: ({ state }) => <DutyState state={state} />,
      value: ({ state }) => say(`disclosure.state.${state}`),
    },
    {
      key: 'holder',
      title: say('disclosure.holder'),
      cell: (duty) => holder(duty),
      value: (duty) => holder(duty),
    },
    {
      key: 'company',
      title: say('disclosure.company'),
      cell: ({ company }) => company?.name,
      value: ({ company }) => company?.name ?? '',
      isHiddenAtFirst: isCompany,
    },
  ]
}
