import { NotYet, pagesOf, useAddressFilters, useRead } from '@linli/frontend-kit'
import { EmptyState, Page, PageHeader, TypeBadge, Waiting } from '@linli/ui'
import { DataTable, type Column } from '@linli/ui/table'
import { address } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { StandardChangeKind } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { AreaFilterFields, asAreaFilter, firstFilters } from './area-filters.tsx'

const differingArea = graphql(/* GraphQL */ `
  fragment DifferingArea on ManagementArea {
    id
    code
    name
    estates {
      id
      type
    }
    libraryDifference {
      stricter
      looser
      added
      removed
      reworded
      notComparable
    }
  }
`)

const readDifferences = graphql(/* GraphQL */ `
  query StandardLibraryDifferences($filter: StandardLibraryAreaFilterInput, $after: String) {
    standardLibrary {
      id
      areas(filter: $filter, first: 50, after: $after) {
        edges {
          node {
            ...DifferingArea
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

/** Estate by estate what is promised otherwise than in the library; each number opens the promises it counts. */
export default function DifferencesScreen() {
  const say = useSay()
  const filters = useAddressFilters({ ...firstFilters, code: '' })
  const { code } = filters.values
  const filter = { ...asAreaFilter(filters.values), ...(code && { codes: [code] }) }
  const query = useRead(readDifferences, { filter })
  const areas = (query.data ?? query.previousData)?.standardLibrary?.areas
  const { rows, more, totalCount } = pagesOf(query, areas)
  const columns = useColumns()
  if (query.error && !areas) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader
        above={<a href={address('/library')}>{say('library.title')}</a>}
        title={say('library.differences')}
        lead={code ? say('library.differencesOf', { code }) : say('library.differencesLead')}
      />
      <DataTable
        name="property.library-differences"
        title={say('library.differences')}
        columns={columns}
        rows={readFragment(differingArea, rows)}
        rowKey={({ id }) => id}
        rowHref={({ code: areaCode }) => areaAddress(areaCode)}
        more={more}
        totalCount={totalCount}
        filters={<AreaFilterFields field={filters.field} />}
        empty={areas ? <EmptyState title={say('library.noneDiffers')} /> : <Waiting lines={8} />}
      />
    </Page>
  )
}

const areaAddress = (areaCode: string, kind?: StandardChangeKind) =>
  address('/library/differences/:areaCode', { areaCode }) + (kind ? `?kind=${kind}` : '')

type Area = ReturnType<typeof readArea>
const readArea = (area: FragmentType<typeof differingArea>) => readFragment(differingArea, area)

const kinds = [
  ['stricter', 'STRICTER'],
  ['looser', 'LOOSER'],
  ['added', 'ADDED'],
  ['removed', 'REMOVED'],
  ['reworded', 'REWORDED'],
  ['notComparable', 'NOT_COMPARABLE'],
] as const

function useColumns(): Column<Area>[] {
  const say = useSay()
  return [
    {
      key: 'name',
      title: say('areas.name'),
      cell: ({ name }) => name,
      value: ({ name }) => name,
      isAlwaysShown: true,
    },
    {
      key: 'type',
      title: say('library.type'),
      cell: ({ estates }) =>
        [...new Set(estates.flatMap(({ type }) => type ?? []))].map((type) => (
          <TypeBadge key={type} type={type} />
        )),
    },
    ...kinds.map(([field, kind]): Column<Area> => ({
      key: field,
      title: say(`libraryKind.${kind}`),
      align: 'end',
      cell: ({ code, libraryDifference }) => {
        const count = libraryDifference?.[field]
        if (count === undefined) return '–'
        return count === 0 ? (
          <span className="linli-note">0</span>
        ) : (
          <a href={areaAddress(code, kind)}>{count}</a>
        )
      },
      value: ({ libraryDifference }) => libraryDifference?.[field] ?? null,
    })),
    {
      key: 'code',
      title: say('areas.code'),
      cell: ({ code }) => code,
      value: ({ code }) => code,
      isHiddenAtFirst: true,
    },
  ]
}
