import { useState } from 'react'
import { goTo, NotYet, pagesOf, useAddressFilters, useRead, useSeat } from '@linli/frontend-kit'
import { EmptyState, formatMoment, LinkButton, Page, PageHeader, useReader, Waiting } from '@linli/ui'
import { SelectField } from '@linli/ui/form'
import { DataTable, type Column } from '@linli/ui/table'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { JointMeetingLineFragment, JointMeetingStatus } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { CallMeetingDialog } from './call-meeting.dialog.tsx'
import { meetingLine } from './joint-meeting.fragments.ts'
import { MeetingStatus } from './meeting-status.tsx'
import { Rhythm, type Standing } from './rhythm.tsx'
import { Topics } from './topics.tsx'
import './joint-meetings.css'

const readMeetings = graphql(/* GraphQL */ `
  query JointMeetings($statuses: [JointMeetingStatus!], $first: Int, $after: String) {
    jointMeetings(statuses: $statuses, first: $first, after: $after) {
      edges {
        node {
          ...JointMeetingLine
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

const views: Record<string, readonly JointMeetingStatus[]> = {
  all: [],
  ahead: ['CALLED', 'IN_SESSION'],
  open: ['CLOSED'],
  published: ['PUBLISHED'],
}

/** The meetings of my places: the rhythm and what is behind it, the ones to come, those before, topics nobody owns. */
export default function MeetingsScreen() {
  const say = useSay()
  const seat = useSeat()
  const filters = useAddressFilters({ show: 'all' })
  const [calling, setCalling] = useState<Standing | null>(null)
  const view = filters.values.show in views ? filters.values.show : 'all'
  const query = useRead(readMeetings, { statuses: [...views[view]!], first: 50 })
  const meetings = (query.data ?? query.previousData)?.jointMeetings
  const { rows, more, totalCount } = pagesOf(query, meetings)
  const columns = useColumns()
  if (query.error && !meetings) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader
        title={say('meeting.title')}
        lead={say('meeting.lead')}
        secondary={
          <>
            <LinkButton href={address('/resolutions')}>{say('resolution.title')}</LinkButton>
            <LinkButton href={address('/meetings/rules')}>{say('meeting.rules.title')}</LinkButton>
          </>
        }
      />
      <Rhythm onCall={setCalling} />
      <DataTable
        name="property.meetings"
        title={say('meeting.title')}
        columns={columns}
        rows={readFragment(meetingLine, rows)}
        rowKey={({ id }) => id}
        rowHref={({ id }) => address('/meetings/:id', { id })}
        more={more}
        totalCount={totalCount}
        filters={
          <SelectField
            name="show"
            value={view}
            onChange={(show) => filters.set({ show })}
            label={say('meeting.show')}
            labelHidden
            choices={(['all', 'ahead', 'open', 'published'] as const).map((value) => ({
              value,
              label: say(`meeting.view.${value}`),
            }))}
          />
        }
        empty={
          meetings ? (
            <EmptyState title={say('meeting.emptyTitle')}>{say('meeting.emptyWords')}</EmptyState>
          ) : (
            <Waiting lines={6} />
          )
        }
      />
      <Topics seatKind={seat?.kind ?? null} />
      {calling && (
        <CallMeetingDialog
          communityCode={calling.communityCode}
          placeCode={calling.placeCode}
          onClose={() => setCalling(null)}
          onDone={(id) => goTo(address('/meetings/:id', { id }))}
        />
      )}
    </Page>
  )
}

type Meeting = JointMeetingLineFragment

function useColumns(): Column<Meeting>[] {
  const say = useSay()
  const { language } = useReader()
  const onAgenda = ({ items }: Meeting) => items.filter(({ status }) => status === 'ON_AGENDA').length
  const open = ({ resolutions }: Meeting) =>
    resolutions.filter(({ status }) => status === 'OPEN' || status === 'REPORTED').length
  return [
    {
      key: 'meeting',
      title: say('meeting.column.meeting'),
      cell: ({ heading }) => heading,
      value: ({ heading }) => heading,
      isAlwaysShown: true,
    },
    {
      key: 'startsAt',
      title: say('meeting.column.startsAt'),
      cell: ({ startsAt }) => formatMoment(startsAt, language),
      value: ({ startsAt }) => startsAt,
    },
    {
      key: 'status',
      title: say('meeting.column.status'),
      cell: ({ status }) => <MeetingStatus status={status} />,
      value: ({ status }) => say(`meeting.status.${status}`),
    },
    {
      key: 'items',
      title: say('meeting.column.items'),
      cell: (meeting) => onAgenda(meeting),
      value: (meeting) => onAgenda(meeting),
    },
    {
      key: 'open',
      title: say('meeting.column.open'),
      cell: (meeting) =>
        say('meeting.column.openOf', { open: open(meeting), all: meeting.resolutions.length }),
      value: (meeting) => open(meeting),
    },
    {
      key: 'venue',
      title: say('meeting.call.venue'),
      cell: ({ venue }) => venue,
      value: ({ venue }) => venue,
      isHiddenAtFirst: true,
    },
  ]
}
