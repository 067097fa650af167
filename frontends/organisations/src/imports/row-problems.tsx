import { Section } from '@linli/ui'
import { DataTable, type Column } from '@linli/ui/table'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { RowProblemPartsFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

export const rowProblemParts = graphql(/* GraphQL */ `
  fragment RowProblemParts on RowProblem {
    row
    column
    value
    problem
  }
`)

interface RowProblemsProps {
  problems: readonly FragmentType<typeof rowProblemParts>[]
  /** How many there are, where more were found than are listed. */
  count?: number
}

/** Row by row what must be mended in the file, as a list that can be taken along into Excel. */
export function RowProblems({ problems, count }: RowProblemsProps) {
  const say = useSay()
  const rows = readFragment(rowProblemParts, problems)
  if (rows.length === 0) return null
  const rowOf = ({ row }: RowProblemPartsFragment) => (row === 0 ? say('import.wholeFile') : row)
  const columns: Column<RowProblemPartsFragment>[] = [
    {
      key: 'row',
      title: say('import.row'),
      cell: rowOf,
      value: rowOf,
      width: '6em',
      isAlwaysShown: true,
    },
    {
      key: 'column',
      title: say('import.column'),
      cell: ({ column }) => column ?? '',
      value: ({ column }) => column ?? '',
    },
    {
      key: 'value',
      title: say('import.value'),
      cell: ({ value }) => value ?? '',
      value: ({ value }) => value ?? '',
    },
    {
      key: 'problem',
      title: say('import.problem'),
      cell: ({ problem }) => problem,
      value: ({ problem }) => problem,
      isAlwaysShown: true,
    },
  ]
  return (
    <Section
      title={say('import.problemsTitle')}
      note={say('import.problemsCount', { count: count ?? rows.length })}
    >
      <DataTable
        name="organisations.import-problems"
        title={say('import.problemsTitle')}
        columns={columns}
        rows={rows}
        rowKey={({ row, column, problem }) => `${row} ${column ?? ''} ${problem}`}
        empty={null}
        isCompact
      />
    </Section>
  )
}
