import { useDeferredValue, useState } from 'react'
import { NotYet, pagesOf, useAddressFilters, useRead, useSeat } from '@linli/frontend-kit'
import { Button, EmptyState, LinkButton, Page, PageHeader, Waiting } from '@linli/ui'
import { TextField } from '@linli/ui/form'
import { PlusIcon } from '@linli/ui/icons'
import { DataTable, type Column } from '@linli/ui/table'
import { address, personAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { PeopleQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { RegisterPersonDialog } from './register-person.dialog.tsx'

const readPeople = graphql(/* GraphQL */ `
  query People($search: String, $after: String) {
    people(search: $search, first: 30, after: $after) {
      edges {
        node {
          id
          maskedName
          maskedPhone
          erasedAt
          appointments {
            id
            state
            post {
              id
              name
            }
            organisation {
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

/** Whom this seat may see, all of them masked. */
export default function PeopleScreen() {
  const say = useSay()
  const seat = useSeat()
  const [isAdding, setAdding] = useState(false)
  const filters = useAddressFilters({ search: '' })
  const search = useDeferredValue(filters.values.search.trim())
  const query = useRead(readPeople, { search: search || null })
  const people = (query.data ?? query.previousData)?.people
  const { rows, more, totalCount } = pagesOf(query, people)
  const columns = useColumns()
  if (query.error && !people) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader
        title={say('people.title')}
        lead={say('people.lead')}
        primary={
          seat?.administrator && (
            <Button kind="primary" icon={PlusIcon} onClick={() => setAdding(true)}>
              {say('people.add')}
            </Button>
          )
        }
        secondary={<LinkButton href={address('/people/retention')}>{say('retention.title')}</LinkButton>}
      />
      <DataTable
        name="organisations.people"
        title={say('people.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => personAddress(id)}
        more={more}
        totalCount={totalCount}
        filters={
          <TextField {...filters.field('search')} type="search" label={say('people.search')} optional />
        }
        empty={
          !people ? (
            <Waiting lines={8} />
          ) : (
            <EmptyState
              title={say('noneFound')}
              action={filters.isNarrowed && <Button onClick={filters.clear}>{say('clearFilters')}</Button>}
            >
              {filters.isNarrowed && say('people.searchHint')}
            </EmptyState>
          )
        }
      />
      {isAdding && seat && <RegisterPersonDialog seat={seat} onClose={() => setAdding(false)} />}
    </Page>
  )
}

type Row = PeopleQuery['people']['edges'][number]['node']

function useColumns(): Column<Row>[] {
  const say = useSay()
  const postsOf = ({ appointments }: Row) =>
    appointments
      .filter(({ state }) => state === 'CURRENT')
      .map(({ organisation, post }) => [organisation?.name, post?.name].filter(Boolean).join(' '))
  return [
    {
      key: 'name',
      title: say('people.name'),
      cell: ({ maskedName, erasedAt }) => (erasedAt ? say('person.erased') : maskedName),
      value: ({ maskedName }) => maskedName,
      isAlwaysShown: true,
    },
    {
      key: 'phone',
      title: say('people.phone'),
      cell: ({ maskedPhone }) => maskedPhone ?? say('notOnRecord'),
      value: ({ maskedPhone }) => maskedPhone ?? '',
    },
    {
      key: 'posts',
      title: say('people.posts'),
      cell: (row) => {
        const posts = postsOf(row)
        if (posts.length === 0) return <span className="linli-note">{say('people.noPost')}</span>
        return posts.join(say('listSeparator'))
      },
      value: (row) => postsOf(row).join(say('listSeparator')),
    },
  ]
}
