import { NotYet, pagesOf, useRead } from '@linli/frontend-kit'
import { EmptyState, formatDay, Page, PageHeader, StatusTag, TypeBadge, useReader, Waiting } from '@linli/ui'
import { DataTable, type Column } from '@linli/ui/table'
import { address } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

export const unservedEstateRow = graphql(/* GraphQL */ `
  fragment UnservedEstateRow on Estate {
    id
    code
    name
    type
    managementMode
    basicCommitment {
      id
      number
      effectiveOn
    }
    basicCommitmentDraft {
      id
    }
  }
`)

const readUnserved = graphql(/* GraphQL */ `
  query UnservedEstates($after: String) {
    unservedEstates(first: 30, after: $after) {
      edges {
        node {
          ...UnservedEstateRow
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

/** Where no company serves, and what the community has promised there. */
export default function UnservedEstatesScreen() {
  const say = useSay()
  const query = useRead(readUnserved, {})
  const estates = (query.data ?? query.previousData)?.unservedEstates
  const { rows, more, totalCount } = pagesOf(query, estates)
  const columns = useColumns()
  if (query.error && !estates) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader title={say('unserved.title')} lead={say('unserved.lead')} />
      <DataTable
        name="property.unserved"
        title={say('unserved.title')}
        columns={columns}
        rows={readFragment(unservedEstateRow, rows)}
        rowKey={({ id }) => id}
        rowHref={({ code }) => address('/commitments/:estateCode', { estateCode: code })}
        more={more}
        totalCount={totalCount}
        empty={
          estates ? (
            <EmptyState title={say('unserved.none')}>{say('unserved.noneWords')}</EmptyState>
          ) : (
            <Waiting lines={8} />
          )
        }
      />
    </Page>
  )
}

type Estate = ReturnType<typeof readRow>
const readRow = (row: FragmentType<typeof unservedEstateRow>) => readFragment(unservedEstateRow, row)

function useColumns(): Column<Estate>[] {
  const say = useSay()
  const { language } = useReader()
  const standing = ({ basicCommitment }: Estate) =>
    basicCommitment?.number && basicCommitment.effectiveOn
      ? say('commitment.version', {
          number: basicCommitment.number,
          day: formatDay(basicCommitment.effectiveOn, language),
        })
      : say('unserved.nothing')
  return [
    {
      key: 'name',
      title: say('unserved.estate'),
      cell: ({ name, type }) => (
        <>
          {type && <TypeBadge type={type} />} {name}
        </>
      ),
      value: ({ name }) => name,
      isAlwaysShown: true,
    },
    {
      key: 'mode',
      title: say('unserved.mode'),
      cell: ({ managementMode }) => say(`managementMode.${managementMode}`),
      value: ({ managementMode }) => say(`managementMode.${managementMode}`),
    },
    {
      key: 'commitment',
      title: say('unserved.commitment'),
      cell: (estate) => standing(estate),
      value: (estate) => standing(estate),
    },
    {
      key: 'draft',
      title: say('unserved.draft'),
      cell: ({ basicCommitmentDraft }) =>
        basicCommitmentDraft && <StatusTag tone="working">{say('unserved.beingWritten')}</StatusTag>,
      value: ({ basicCommitmentDraft }) => (basicCommitmentDraft ? say('unserved.beingWritten') : ''),
    },
  ]
}
