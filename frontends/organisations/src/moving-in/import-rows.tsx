import { useEffect } from 'react'
import { pagesOf, useAddressFilters, useRead } from '@linli/frontend-kit'
import { EmptyState, Section, StatusTag, Waiting, type Tone } from '@linli/ui'
import { SelectField } from '@linli/ui/form'
import { DataTable, type Column } from '@linli/ui/table'
import { graphql } from '../gql/gql.ts'
import type { ImportRowOutcome, ImportRowsQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const readRows = graphql(/* GraphQL */ `
  query ImportRows($id: ID!, $outcome: ImportRowOutcome, $after: String) {
    importRun(id: $id) {
      id
      rows(outcome: $outcome, first: 50, after: $after) {
        edges {
          node {
            row
            label
            outcome
            isDone
            problems {
              column
              value
              problem
            }
            effects {
              thing
              deed
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
  }
`)

const outcomes: readonly ImportRowOutcome[] = ['MADE', 'CHANGED', 'LEFT', 'REFUSED']
const tones: Readonly<Record<ImportRowOutcome, Tone>> = {
  MADE: 'kept',
  CHANGED: 'soon',
  LEFT: 'calm',
  REFUSED: 'late',
}

/** Row by row what would happen, or has happened, and why a row is left out. */
export function ImportRows({ id, stand, isUndone }: { id: string; stand: string; isUndone: boolean }) {
  const say = useSay()
  const filters = useAddressFilters({ outcome: '' })
  const outcome = outcomes.find((each) => each === filters.values.outcome) ?? null
  const query = useRead(readRows, { id, outcome })
  const { refetch } = query
  useEffect(() => {
    // Rows are no things of their own: with the run they are read anew.
    if (stand !== '') void refetch()
  }, [stand, refetch])
  const found = (query.data ?? query.previousData)?.importRun?.rows
  const { rows, more, totalCount } = pagesOf(query, found)
  const columns = useColumns(isUndone)
  return (
    <Section title={say('movingIn.rows')}>
      <DataTable
        name="organisations.import-rows"
        title={say('movingIn.rows')}
        columns={columns}
        rows={rows}
        rowKey={({ row, label }) => `${row} ${label}`}
        more={more}
        totalCount={totalCount}
        isCompact
        filters={
          <SelectField<string>
            {...filters.field('outcome')}
            label={say('movingIn.outcome')}
            choices={[
              { value: '', label: say('all') },
              ...outcomes.map((each) => ({ value: each, label: say(`movingIn.rowOutcome.${each}`) })),
            ]}
          />
        }
        empty={found ? <EmptyState title={say('noneFound')} /> : <Waiting lines={6} />}
      />
    </Section>
  )
}

type Row = NonNullable<ImportRowsQuery['importRun']>['rows']['edges'][number]['node']

function useColumns(isUndone: boolean): Column<Row>[] {
  const say = useSay()
  const stands = ({ outcome, isDone }: Row) => {
    if (isUndone) return say(`movingIn.rowWas.${outcome}`)
    return say(isDone ? `movingIn.rowDone.${outcome}` : `movingIn.rowOutcome.${outcome}`)
  }
  const reasons = ({ problems }: Row) =>
    problems
      .map(({ column, value, problem }) => [column, value && `“${value}”`, problem].filter(Boolean).join(' '))
      .join('\n')
  const effects = ({ effects: done }: Row) =>
    done
      .map(({ thing, deed }) => say(`movingIn.deed.${deed}`, { thing: say(`movingIn.thing.${thing}`) }))
      .join(say('listSeparator'))
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
      key: 'label',
      title: say('movingIn.about'),
      cell: ({ label }) => label,
      value: ({ label }) => label,
      width: '18em',
      isAlwaysShown: true,
    },
    {
      key: 'outcome',
      title: say('movingIn.outcome'),
      cell: (row) => (
        <StatusTag tone={isUndone && row.outcome !== 'REFUSED' ? 'calm' : tones[row.outcome]}>
          {stands(row)}
        </StatusTag>
      ),
      value: stands,
      isAlwaysShown: true,
    },
    { key: 'effects', title: say('movingIn.effects'), cell: effects, value: effects, width: '12em' },
    { key: 'reasons', title: say('movingIn.reasons'), cell: reasons, value: reasons },
  ]
}
