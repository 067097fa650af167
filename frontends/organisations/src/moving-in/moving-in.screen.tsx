import { useState } from 'react'
import { goTo, NotYet, pagesOf, useAct, useRead } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { EmptyState, formatMoment, Notice, Page, PageHeader, Section, useReader, Waiting } from '@linli/ui'
import { ChoiceField } from '@linli/ui/form'
import { DataTable, type Column } from '@linli/ui/table'
import { address, importRunAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { ImportKind, ImportRunsQuery } from '../gql/graphql.ts'
import { FileSource } from '../imports/file-source.tsx'
import { useSay } from '../messages/messages.ts'
import { KeepFileDays } from './keep-file-days.tsx'
import { RunStatus } from './run-status.tsx'

const readRuns = graphql(/* GraphQL */ `
  query ImportRuns($after: String) {
    importRuns(first: 30, after: $after) {
      edges {
        node {
          id
          kind
          status
          fileName
          openedAt
          rowCount
          opener {
            id
            maskedName
          }
          counts {
            made
            changed
            refused
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

const importRunOpen = graphql(/* GraphQL */ `
  mutation ImportRunOpen($input: ImportRunOpenInput!) {
    importRunOpen(input: $input) {
      importRun {
        id
      }
      problems {
        problem
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const kinds: readonly ImportKind[] = ['DIVISIONS', 'ESTATES', 'ROSTER', 'CONTRACTS', 'STANDARDS']

/** What a district has, file by file: what is on its way and what came of it, and the way in for the next one. */
export default function MovingInScreen() {
  const say = useSay()
  const query = useRead(readRuns, {})
  const runs = query.data?.importRuns
  const { rows, more, totalCount } = pagesOf(query, runs)
  const columns = useColumns()
  if (query.error && !runs) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader title={say('movingIn.title')} lead={say('movingIn.lead')} />
      <OpenFile />
      <Section title={say('movingIn.runs')}>
        <DataTable
          name="organisations.import-runs"
          title={say('movingIn.runs')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowHref={({ id }) => importRunAddress(id)}
          more={more}
          totalCount={totalCount}
          empty={runs ? <EmptyState title={say('movingIn.noRuns')} /> : <Waiting lines={4} />}
        />
      </Section>
      <KeepFileDays />
    </Page>
  )
}

/** Which sort of file, and the file: with it the work begins. */
function OpenFile() {
  const say = useSay()
  const [kind, setKind] = useState<ImportKind>('ESTATES')
  const [problems, setProblems] = useState<readonly string[]>([])
  const act = useAct(importRunOpen, {
    refetchQueries: ['ImportRuns'],
    // What is wrong with the file itself says more than that it was refused.
    update: (_, { data }) => setProblems(data?.importRunOpen.problems?.map(({ problem }) => problem) ?? []),
    onDone: ({ importRun }) => {
      if (importRun) goTo(importRunAddress(importRun.id))
    },
  })
  return (
    <Section title={say('movingIn.open')} sheet>
      <ChoiceField<ImportKind>
        label={say('movingIn.kindAsked')}
        name="kind"
        value={kind}
        onChange={setKind}
        choices={kinds.map((each) => ({
          value: each,
          label: say(`movingIn.kind.${each}`),
          note: say(`movingIn.kindNote.${each}`),
        }))}
      />
      <FileSource
        label={say('movingIn.file')}
        endings={['.xlsx', '.csv']}
        isPrivate
        onFile={({ id }) => {
          setProblems([])
          void act.run({ fileId: id, kind })
        }}
      />
      {problems.length === 0 ? (
        <ActRefusals act={act} />
      ) : (
        <Notice tone="late" announced>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
      <p className="linli-note">
        {say('movingIn.divisionsElsewhere')}{' '}
        <a href={address('/territories/import')}>{say('divisionImport.title')}</a>
      </p>
    </Section>
  )
}

type Row = ImportRunsQuery['importRuns']['edges'][number]['node']

function useColumns(): Column<Row>[] {
  const say = useSay()
  const { language } = useReader()
  const outcome = ({ counts, rowCount }: Row) => (rowCount > 0 ? say('movingIn.countsShort', counts) : '')
  return [
    {
      key: 'file',
      title: say('movingIn.fileName'),
      cell: ({ fileName }) => fileName,
      value: ({ fileName }) => fileName,
      isAlwaysShown: true,
    },
    {
      key: 'kind',
      title: say('movingIn.kindAsked'),
      cell: ({ kind }) => say(`movingIn.kind.${kind}`),
      value: ({ kind }) => say(`movingIn.kind.${kind}`),
    },
    {
      key: 'status',
      title: say('movingIn.stands'),
      cell: ({ status }) => <RunStatus status={status} />,
      value: ({ status }) => say(`movingIn.status.${status}`),
    },
    { key: 'outcome', title: say('movingIn.outcome'), cell: outcome, value: outcome },
    {
      key: 'opener',
      title: say('movingIn.opener'),
      cell: ({ opener }) => opener?.maskedName ?? '—',
      value: ({ opener }) => opener?.maskedName ?? '',
    },
    {
      key: 'openedAt',
      title: say('movingIn.openedAt'),
      cell: ({ openedAt }) => formatMoment(openedAt, language),
      value: ({ openedAt }) => openedAt,
    },
  ]
}
