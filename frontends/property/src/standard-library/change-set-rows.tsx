import type { ReactNode } from 'react'
import { pagesOf, useRead } from '@linli/frontend-kit'
import { EmptyState, StatusTag, Waiting } from '@linli/ui'
import { DataTable, type Column } from '@linli/ui/table'
import { address, versionAddress } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { StandardChangeSetStanding } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { useRefetchOn } from '../reading/use-refetch-on.ts'
import { standingTone } from './standing.ts'

const changeSetRow = graphql(/* GraphQL */ `
  fragment ChangeSetRow on StandardChangeSetRow {
    id
    standing
    reason
    managementArea {
      id
      code
      name
    }
    standardVersion {
      id
      reference
      number
      diff {
        summary
      }
    }
  }
`)

const readRows = graphql(/* GraphQL */ `
  query StandardChangeSetRows($id: ID!, $standings: [StandardChangeSetStanding!], $after: String) {
    standardChangeSet(id: $id) {
      id
      rows(standings: $standings, first: 50, after: $after) {
        edges {
          node {
            ...ChangeSetRow
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

interface ChangeSetRowsProps {
  id: string
  standing: StandardChangeSetStanding | null
  /** Changes whenever a part has moved: the list is read anew. */
  sign: string
  tools: ReactNode
}

/** Where each part stands and why, with the way to the version itself. */
export function ChangeSetRows({ id, standing, sign, tools }: ChangeSetRowsProps) {
  const say = useSay()
  const query = useRead(readRows, { id, standings: standing ? [standing] : null })
  useRefetchOn(sign, query.refetch)
  const parts = (query.data ?? query.previousData)?.standardChangeSet?.rows
  const { rows, more, totalCount } = pagesOf(query, parts)
  const columns = useColumns()
  return (
    <DataTable
      name="property.change-set"
      title={say('changeSet.standings')}
      columns={columns}
      rows={readFragment(changeSetRow, rows)}
      rowKey={(row) => row.id}
      rowHref={({ standardVersion, managementArea }) =>
        standardVersion
          ? versionAddress(standardVersion.reference)
          : address('/areas/:areaCode', { areaCode: managementArea?.code ?? '' })
      }
      more={more}
      totalCount={totalCount}
      filters={tools}
      empty={parts ? <EmptyState title={say('changeSet.noneHere')} /> : <Waiting lines={6} />}
    />
  )
}

type Row = ReturnType<typeof readRow>
const readRow = (row: FragmentType<typeof changeSetRow>) => readFragment(changeSetRow, row)

function useColumns(): Column<Row>[] {
  const say = useSay()
  return [
    {
      key: 'area',
      title: say('areas.name'),
      cell: ({ managementArea }) => managementArea?.name ?? '–',
      value: ({ managementArea }) => managementArea?.name ?? '',
      isAlwaysShown: true,
    },
    {
      key: 'standing',
      title: say('changeSet.standing'),
      cell: ({ standing }) => (
        <StatusTag tone={standingTone[standing]}>{say(`standing.${standing}`)}</StatusTag>
      ),
      value: ({ standing }) => say(`standing.${standing}`),
    },
    {
      key: 'reason',
      title: say('changeSet.why'),
      cell: ({ reason }) => reason ?? '',
      value: ({ reason }) => reason ?? '',
    },
    {
      key: 'differs',
      title: say('changeSet.whatDiffers'),
      cell: ({ standardVersion }) => standardVersion?.diff?.summary ?? '',
      value: ({ standardVersion }) => standardVersion?.diff?.summary ?? '',
    },
    {
      key: 'version',
      title: say('changeSet.version'),
      cell: ({ standardVersion }) =>
        standardVersion?.number ? say('version.number', { number: standardVersion.number }) : '',
      value: ({ standardVersion }) => standardVersion?.reference ?? '',
    },
  ]
}
