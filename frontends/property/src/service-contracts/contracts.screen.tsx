import { NotYet, pagesOf, useRead } from '@linli/frontend-kit'
import { EmptyState, formatDay, Page, PageHeader, useReader, Waiting } from '@linli/ui'
import { DataTable, type Column } from '@linli/ui/table'
import { address } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { ContractStatus } from './contract-status.tsx'

export const contractRow = graphql(/* GraphQL */ `
  fragment ContractRow on ServiceContract {
    id
    status
    standing
    termTo
    company {
      id
      name
    }
    managementArea {
      id
      code
      name
    }
    onFile {
      id
      number
      feePerSquareMetre
    }
    handover {
      plannedOn
    }
  }
`)

const readContracts = graphql(/* GraphQL */ `
  query ServiceContracts($after: String) {
    serviceContracts(first: 30, after: $after) {
      edges {
        node {
          ...ContractRow
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

/** Every contract, the one that ends next first; those without an end come last. */
export default function ContractsScreen() {
  const say = useSay()
  const query = useRead(readContracts, {})
  const contracts = (query.data ?? query.previousData)?.serviceContracts
  const { rows, more, totalCount } = pagesOf(query, contracts)
  const columns = useColumns()
  if (query.error && !contracts) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader title={say('contracts.title')} lead={say('contracts.lead')} />
      <DataTable
        name="property.contracts"
        title={say('contracts.title')}
        columns={columns}
        rows={readFragment(contractRow, rows)}
        rowKey={({ id }) => id}
        rowHref={({ managementArea }) =>
          managementArea
            ? address('/areas/:areaCode/contract', { areaCode: managementArea.code })
            : address('/contracts')
        }
        more={more}
        totalCount={totalCount}
        empty={
          contracts ? (
            <EmptyState title={say('contracts.none')}>{say('contracts.noneWords')}</EmptyState>
          ) : (
            <Waiting lines={8} />
          )
        }
      />
    </Page>
  )
}

type Contract = ReturnType<typeof readRow>
const readRow = (row: FragmentType<typeof contractRow>) => readFragment(contractRow, row)

function useColumns(): Column<Contract>[] {
  const say = useSay()
  const { language } = useReader()
  const endOf = ({ handover, termTo }: Contract) => handover?.plannedOn ?? termTo ?? null
  const shown = (day: string | null) => (day ? formatDay(day, language) : say('contracts.withoutEnd'))
  return [
    {
      key: 'area',
      title: say('contracts.area'),
      cell: ({ managementArea }) => managementArea?.name,
      value: ({ managementArea }) => managementArea?.name ?? '',
      isAlwaysShown: true,
    },
    {
      key: 'status',
      title: say('contracts.status'),
      cell: ({ status }) => <ContractStatus status={status} />,
      value: ({ status }) => say(`contractStatus.${status}`),
    },
    {
      key: 'ends',
      title: say('contracts.ends'),
      cell: (contract) => shown(endOf(contract)),
      value: (contract) => endOf(contract) ?? '',
    },
    {
      key: 'company',
      title: say('contracts.company'),
      cell: ({ company }) => company?.name,
      value: ({ company }) => company?.name ?? '',
    },
    {
      key: 'number',
      title: say('contract.number'),
      cell: ({ onFile }) => onFile?.number ?? say('contracts.notFiled'),
      value: ({ onFile }) => onFile?.number ?? '',
    },
    {
      key: 'fee',
      title: say('contract.fee'),
      cell: ({ onFile }) => onFile && say('contract.feeValue', { fee: onFile.feePerSquareMetre }),
      value: ({ onFile }) => onFile?.feePerSquareMetre ?? '',
    },
  ]
}
