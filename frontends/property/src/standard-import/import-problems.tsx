import { Section, StatusTag } from '@linli/ui'
import { DataTable, type Column } from '@linli/ui/table'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

export const importProblem = graphql(/* GraphQL */ `
  fragment ImportProblem on StandardImportProblem {
    row
    column
    message
    isBlocking
  }
`)

interface ImportProblemsProps {
  problems: readonly FragmentType<typeof importProblem>[]
  problemCount: number
}

type Problem = ReturnType<typeof readProblem>
const readProblem = (problem: FragmentType<typeof importProblem>) => readFragment(importProblem, problem)

/** Row by row what must be mended, as a list that can be taken along into Excel. */
export function ImportProblems({ problems, problemCount }: ImportProblemsProps) {
  const say = useSay()
  const columns = useColumns()
  if (problemCount === 0) return null
  const rows = problems.map(readProblem)
  return (
    <Section
      title={say(rows.some(({ isBlocking }) => isBlocking) ? 'import.problemsTitle' : 'import.hintsTitle')}
      note={
        problemCount > rows.length
          ? say('import.problemsFirst', { shown: rows.length, count: problemCount })
          : say('import.problemsCount', { count: problemCount })
      }
    >
      <DataTable
        name="property.import-problems"
        title={say('import.problemsFile')}
        columns={columns}
        rows={rows}
        rowKey={(problem) => `${problem.row ?? ''} ${problem.column ?? ''} ${problem.message}`}
        empty={null}
        isCompact
      />
    </Section>
  )
}

function useColumns(): Column<Problem>[] {
  const say = useSay()
  return [
    {
      key: 'row',
      title: say('import.problemRow'),
      cell: ({ row }) => row ?? say('import.problemWholeFile'),
      value: ({ row }) => row ?? say('import.problemWholeFile'),
      width: '8em',
      isAlwaysShown: true,
    },
    {
      key: 'column',
      title: say('import.problemColumn'),
      cell: ({ column }) => column ?? '',
      value: ({ column }) => column ?? '',
    },
    {
      key: 'message',
      title: say('import.problemMessage'),
      cell: ({ message }) => message,
      value: ({ message }) => message,
      isAlwaysShown: true,
    },
    {
      key: 'kind',
      title: say('import.problemKind'),
      cell: ({ isBlocking }) => (
        <StatusTag tone={isBlocking ? 'late' : 'soon'}>
          {say(isBlocking ? 'import.blocking' : 'import.hint')}
        </StatusTag>
      ),
      value: ({ isBlocking }) => say(isBlocking ? 'import.blocking' : 'import.hint'),
    },
  ]
}
