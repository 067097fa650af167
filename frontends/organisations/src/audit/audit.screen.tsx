import { NotYet, pagesOf, useAddressFilters, useRead } from '@linli/frontend-kit'
import { Button, EmptyState, formatMoment, Page, PageHeader, useReader, Waiting } from '@linli/ui'
import { TextField } from '@linli/ui/form'
import { DataTable, type Column } from '@linli/ui/table'
import { personAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { AuditTrailQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { actWord } from './act-word.ts'
import { isIdentity } from './is-identity.ts'
import { seatKindWord } from './seat-kind-word.ts'

const readTrail = graphql(/* GraphQL */ `
  query AuditTrail($subject: ID, $after: String) {
    auditEntries(subject: $subject, first: 50, after: $after) {
      edges {
        node {
          id
          at
          service
          action
          seatKind
          subjectIds
          request
          person {
            id
            maskedName
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

/** The trail of acts, the latest first. Nothing here can be changed by anybody. */
export default function AuditScreen() {
  const say = useSay()
  const filters = useAddressFilters({ subject: '' })
  const wanted = filters.values.subject.trim()
  const subject = isIdentity(wanted) ? wanted : null
  const query = useRead(readTrail, { subject })
  const entries = (query.data ?? query.previousData)?.auditEntries
  const { rows, more } = pagesOf(query, entries)
  const columns = useColumns((id) => filters.set({ subject: id }))
  if (query.error && !entries) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader title={say('audit.title')} lead={say('audit.lead')} />
      <DataTable
        name="organisations.audit"
        title={say('audit.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        more={more}
        isCompact
        filters={
          <TextField
            {...filters.field('subject')}
            type="search"
            label={say('audit.subject')}
            {...(wanted && !subject && { problem: say('audit.subjectWrong') })}
            optional
          />
        }
        empty={
          !entries ? (
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

type Row = AuditTrailQuery['auditEntries']['edges'][number]['node']

function useColumns(follow: (id: string) => void): Column<Row>[] {
  const say = useSay()
  const { language } = useReader()
  return [
    {
      key: 'at',
      title: say('audit.at'),
      cell: ({ at }) => <time dateTime={at}>{formatMoment(at, language)}</time>,
      value: ({ at }) => new Date(at),
      isAlwaysShown: true,
    },
    {
      key: 'person',
      title: say('audit.who'),
      cell: ({ person }) =>
        person ? <a href={personAddress(person.id)}>{person.maskedName}</a> : say('audit.byItself'),
      value: ({ person }) => person?.maskedName ?? '',
    },
    {
      key: 'seatKind',
      title: say('audit.seat'),
      cell: ({ seatKind }) => seatKindWord(seatKind, say),
      value: ({ seatKind }) => seatKindWord(seatKind, say),
    },
    {
      key: 'action',
      title: say('audit.action'),
      cell: ({ action }) => <span title={action}>{actWord(action, say)}</span>,
      value: ({ action }) => actWord(action, say),
      isAlwaysShown: true,
    },
    {
      key: 'service',
      title: say('audit.service'),
      cell: ({ service }) => service,
      value: ({ service }) => service,
      isHiddenAtFirst: true,
    },
    {
      key: 'subjects',
      title: say('audit.subjects'),
      cell: ({ subjectIds }) => (
        <ul>
          {subjectIds.slice(0, 3).map((id) => (
            <li key={id}>
              <Button kind="quiet" compact title={id} onClick={() => follow(id)}>
                …{id.slice(-8)}
              </Button>
            </li>
          ))}
          {subjectIds.length > 3 && (
            <li className="linli-note">{say('audit.moreSubjects', { count: subjectIds.length - 3 })}</li>
          )}
        </ul>
      ),
      value: ({ subjectIds }) => subjectIds.join(' '),
    },
    {
      key: 'request',
      title: say('audit.request'),
      cell: ({ request }) => request ?? '',
      value: ({ request }) => request ?? '',
      isHiddenAtFirst: true,
    },
  ]
}
