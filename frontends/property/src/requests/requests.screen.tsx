import { useDeferredValue, useState } from 'react'
import { NotYet, pagesOf, useAddressFilters, useLive, useRead, useSeat } from '@linli/frontend-kit'
import {
  Button,
  Deadline,
  EmptyState,
  formatMoment,
  LinkButton,
  Page,
  PageHeader,
  TypeBadge,
  useReader,
  Waiting,
} from '@linli/ui'
import { SelectField, TextField } from '@linli/ui/form'
import { DataTable, type Column } from '@linli/ui/table'
import { address } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import type { ServiceRequestStatus } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { recordsRequests } from '../permissions.ts'
import { RecordRequestDialog } from './record-request.dialog.tsx'
import { RequestMarks, RequestStatus } from './request-status.tsx'
import { boardChanged, readBoard, requestRow } from './request.documents.ts'
import './requests.css'

/** What the board shows: what is open by what runs out next, or what came to an end, the latest first. */
const views = {
  open: {},
  mine: { handledByMe: true },
  late: { lateOnly: true },
  waiting: { statuses: ['DISPOSED'] },
  closed: { statuses: ['CLOSED', 'MERGED', 'WITHDRAWN'] },
} satisfies Record<string, { statuses?: ServiceRequestStatus[]; handledByMe?: boolean; lateOnly?: boolean }>
type View = keyof typeof views

/** Residents' requests, what runs out next first. It follows by itself what others do meanwhile. */
export default function RequestsScreen() {
  const say = useSay()
  const seat = useSeat()
  const [isRecording, setRecording] = useState(false)
  const filters = useAddressFilters({ view: 'open', search: '' })
  const view = (filters.values.view in views ? filters.values.view : 'open') as View
  const search = useDeferredValue(filters.values.search.trim())
  const query = useRead(readBoard, { ...views[view], search: search || null })
  useLive(boardChanged, {}, { keep: () => void query.refetch() })
  const requests = (query.data ?? query.previousData)?.serviceRequests
  const { rows, more, totalCount } = pagesOf(query, requests)
  const columns = useColumns()
  if (query.error && !requests) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader
        title={say('request.title')}
        lead={say('request.lead')}
        primary={
          seat &&
          recordsRequests(seat) && (
            <Button kind="primary" onClick={() => setRecording(true)}>
              {say('request.record.open')}
            </Button>
          )
        }
        secondary={
          <LinkButton href={address('/requests/policies')}>{say('request.policies.title')}</LinkButton>
        }
      />
      <DataTable
        name="property.requests"
        title={say('request.title')}
        columns={columns}
        rows={readFragment(requestRow, rows)}
        rowKey={({ id }) => id}
        rowHref={({ id }) => address('/requests/:id', { id })}
        more={more}
        totalCount={totalCount}
        filters={
          <>
            <SelectField
              {...filters.field('view')}
              label={say('request.view.name')}
              labelHidden
              choices={(Object.keys(views) as View[]).map((value) => ({
                value,
                label: say(`request.view.${value}`),
              }))}
            />
            <TextField
              {...filters.field('search')}
              type="search"
              label={say('request.search')}
              placeholder={say('request.search')}
              labelHidden
              optional
            />
          </>
        }
        empty={
          requests ? (
            <EmptyState title={say('request.none')}>{say('request.noneWords')}</EmptyState>
          ) : (
            <Waiting lines={8} />
          )
        }
      />
      {isRecording && <RecordRequestDialog onClose={() => setRecording(false)} />}
    </Page>
  )
}

type Row = ReturnType<typeof readRow>
const readRow = (row: FragmentType<typeof requestRow>) => readFragment(requestRow, row)

function useColumns(): Column<Row>[] {
  const say = useSay()
  const { language } = useReader()
  return [
    {
      key: 'words',
      title: say('request.words'),
      cell: (row) => (
        <span>
          <span className="property-request-words">{row.words}</span>
          <span className="linli-note">{row.number}</span> <RequestMarks {...row} />
        </span>
      ),
      value: ({ number, words }) => `${number} ${words}`,
      isAlwaysShown: true,
    },
    {
      key: 'due',
      title: say('request.due'),
      cell: ({ nextDueAt }) => (nextDueAt ? <Deadline at={nextDueAt} /> : '—'),
      value: ({ nextDueAt }) => nextDueAt ?? '',
    },
    {
      key: 'status',
      title: say('request.stands'),
      cell: ({ status }) => <RequestStatus status={status} />,
      value: ({ status }) => say(`request.status.${status}`),
    },
    {
      key: 'estate',
      title: say('request.estate'),
      cell: ({ estate, place }) => (
        <span>
          {estate?.type && <TypeBadge type={estate.type} />} {estate?.name} {place}
        </span>
      ),
      value: ({ estate, place }) => `${estate?.name ?? ''} ${place ?? ''}`,
    },
    {
      key: 'category',
      title: say('request.category'),
      cell: ({ kind, category }) =>
        `${say(`request.kind.${kind}`)} · ${say(`request.categories.${category}`)}`,
      value: ({ kind, category }) =>
        `${say(`request.kind.${kind}`)} ${say(`request.categories.${category}`)}`,
    },
    {
      key: 'handler',
      title: say('request.handler'),
      cell: ({ handlerName }) => handlerName ?? '—',
      value: ({ handlerName }) => handlerName ?? '',
    },
    {
      key: 'placed',
      title: say('request.placedAt'),
      cell: ({ placedAt }) => formatMoment(placedAt, language),
      value: ({ placedAt }) => placedAt,
      isHiddenAtFirst: true,
    },
  ]
}
