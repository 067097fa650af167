import { NotYet, pagesOf, useAddressFilters, useRead } from '@linli/frontend-kit'
import {
  Button,
  EmptyState,
  formatMoment,
  LinkButton,
  Page,
  PageHeader,
  StatusTag,
  TypeBadge,
  useReader,
  useWords,
  Waiting,
  type Tone,
} from '@linli/ui'
import { SelectField } from '@linli/ui/form'
import { DataTable, type Column } from '@linli/ui/table'
import { estateAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { ClassificationStatus, TypeRequestsQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { TypePlaces } from './type-places.tsx'
import './types.css'

const readRequests = graphql(/* GraphQL */ `
  query TypeRequests($status: ClassificationStatus, $after: String) {
    classificationRequests(status: $status, first: 30, after: $after) {
      edges {
        node {
          id
          status
          type
          statement
          proposedAt
          decidedAt
          decisionRemark
          availableActions
          estate {
            id
            code
            name
            type
          }
          proposer {
            id
            maskedName
          }
          decider {
            id
            maskedName
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

const statuses: readonly ClassificationStatus[] = [
  'PROPOSED',
  'IN_FORCE',
  'DECLINED',
  'WITHDRAWN',
  'SUPERSEDED',
]
const tones: Record<ClassificationStatus, Tone> = {
  PROPOSED: 'soon',
  IN_FORCE: 'kept',
  DECLINED: 'late',
  WITHDRAWN: 'calm',
  SUPERSEDED: 'calm',
}

/** Requests for another type than the facts suggest: who asked and why, who answered and how. */
export default function RequestsScreen() {
  const say = useSay()
  const filters = useAddressFilters({ status: 'PROPOSED' })
  const status = statuses.find((one) => one === filters.values.status) ?? null
  const query = useRead(readRequests, { status })
  const requests = (query.data ?? query.previousData)?.classificationRequests
  const { rows, more, totalCount } = pagesOf(query, requests)
  const columns = useColumns()
  if (query.error && !requests) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader title={say('types.title')} lead={say('types.lead')} />
      <TypePlaces here="requests" />
      <DataTable
        name="organisations.type-requests"
        title={say('types.requests')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        more={more}
        totalCount={totalCount}
        filters={
          <SelectField<string>
            {...filters.field('status')}
            label={say('types.status')}
            choices={[
              ...statuses.map((one) => ({ value: one as string, label: say(`requestStatus.${one}`) })),
              { value: 'ALL', label: say('all') },
            ]}
          />
        }
        empty={
          !requests ? (
            <Waiting lines={6} />
          ) : status === 'PROPOSED' ? (
            <EmptyState
              title={say('types.noneOpenTitle')}
              action={<Button onClick={() => filters.set({ status: 'ALL' })}>{say('types.showAll')}</Button>}
            >
              {say('types.noneOpenWords')}
            </EmptyState>
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

type Row = TypeRequestsQuery['classificationRequests']['edges'][number]['node']

function useColumns(): Column<Row>[] {
  const say = useSay()
  const words = useWords()
  const { language } = useReader()
  return [
    {
      key: 'estate',
      title: say('level.ESTATE'),
      cell: ({ estate }) =>
        estate && (
          <div className="organisations-request">
            <a href={estateAddress(estate.code)}>{estate.name}</a>
            {estate.type && <TypeBadge type={estate.type} />}
          </div>
        ),
      value: ({ estate }) => estate?.name ?? '',
      isAlwaysShown: true,
    },
    {
      key: 'wanted',
      title: say('type.wanted'),
      cell: ({ type }) => <TypeBadge type={type} />,
      value: ({ type }) => words.estateType[type],
    },
    {
      key: 'statement',
      title: say('type.statement'),
      cell: ({ statement, proposer, proposedAt }) => (
        <div className="organisations-request">
          <p>{statement}</p>
          <p className="linli-note">
            {[
              proposer && say('type.askedBy', { name: proposer.maskedName }),
              formatMoment(proposedAt, language),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      ),
      value: ({ statement }) => statement ?? '',
      isAlwaysShown: true,
    },
    {
      key: 'answer',
      title: say('types.answer'),
      cell: ({ status, decider, decidedAt, decisionRemark }) => (
        <div className="organisations-request">
          <div>
            <StatusTag tone={tones[status]}>{say(`requestStatus.${status}`)}</StatusTag>
          </div>
          {decisionRemark && <p>{decisionRemark}</p>}
          {decidedAt && (
            <p className="linli-note">
              {[decider?.maskedName, formatMoment(decidedAt, language)].filter(Boolean).join(' · ')}
            </p>
          )}
        </div>
      ),
      value: ({ status, decisionRemark }) =>
        [say(`requestStatus.${status}`), decisionRemark].filter(Boolean).join(' – '),
    },
    {
      key: 'acts',
      title: say('acts'),
      cell: ({ estate, availableActions }) =>
        estate &&
        availableActions.length > 0 && (
          <LinkButton
            {...(availableActions.includes('APPROVE') && { kind: 'primary' })}
            href={estateAddress(estate.code)}
          >
            {say(availableActions.includes('APPROVE') ? 'today.answer' : 'today.look')}
          </LinkButton>
        ),
    },
  ]
}
