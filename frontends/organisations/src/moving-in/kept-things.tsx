import { Notice, Section, Waiting } from '@linli/ui'
import { pagesOf, useRead } from '@linli/frontend-kit'
import { DataTable, type Column } from '@linli/ui/table'
import { graphql } from '../gql/gql.ts'
import type { ImportKeptQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const readKept = graphql(/* GraphQL */ `
  query ImportKept($id: ID!, $after: String) {
    importRun(id: $id) {
      id
      kept(first: 50, after: $after) {
        edges {
          node {
            id
            row
            thing
            label
            keptFor
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`)

/** What could not be taken back, and why; or that all of it is gone. */
export function KeptThings({ id }: { id: string }) {
  const say = useSay()
  const query = useRead(readKept, { id })
  const kept = query.data?.importRun?.kept
  const { rows, more, totalCount } = pagesOf(query, kept)
  const columns = useColumns()
  if (kept && rows.length === 0) return <Notice tone="kept">{say('movingIn.allTakenBack')}</Notice>
  return (
    <Section title={say('movingIn.kept')}>
      <DataTable
        name="organisations.import-kept"
        title={say('movingIn.kept')}
        columns={columns}
        rows={rows}
        rowKey={({ id: key }) => key}
        more={more}
        totalCount={totalCount}
        empty={<Waiting lines={3} />}
        isCompact
      />
    </Section>
  )
}

type Row = NonNullable<ImportKeptQuery['importRun']>['kept']['edges'][number]['node']

function useColumns(): Column<Row>[] {
  const say = useSay()
  return [
    {
      key: 'row',
      title: say('import.row'),
      cell: ({ row }) => row,
      value: ({ row }) => row,
      width: '6em',
      isAlwaysShown: true,
    },
    {
      key: 'thing',
      title: say('movingIn.sort'),
      cell: ({ thing }) => say(`movingIn.thing.${thing}`),
      value: ({ thing }) => say(`movingIn.thing.${thing}`),
    },
    {
      key: 'label',
      title: say('movingIn.about'),
      cell: ({ label }) => label,
      value: ({ label }) => label,
      isAlwaysShown: true,
    },
    {
      key: 'reason',
      title: say('movingIn.reasons'),
      cell: ({ keptFor }) => keptFor ?? '',
      value: ({ keptFor }) => keptFor ?? '',
      isAlwaysShown: true,
    },
  ]
}
