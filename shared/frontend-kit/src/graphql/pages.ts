import { NetworkStatus, type OperationVariables } from '@apollo/client'
import type { useQuery } from '@apollo/client/react'

interface Connection<Node> {
  edges: readonly { node: Node }[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
  totalCount?: number | null
}

interface Paged {
  fetchMore: (options: { variables: { after: string } }) => Promise<unknown>
  networkStatus: NetworkStatus
}

/**
 * Rows and the way to more of them, as `DataTable` wants them, from a query whose field is declared in the module's
 * `pages`.
 */
export function pagesOf<Node>(
  query: Paged | useQuery.Result<unknown, OperationVariables>,
  connection: Connection<Node> | null | undefined,
) {
  const { fetchMore, networkStatus } = query as Paged
  const cursor = connection?.pageInfo.endCursor
  return {
    rows: connection?.edges.map(({ node }) => node) ?? [],
    totalCount: connection?.totalCount ?? null,
    more: {
      isThere: Boolean(connection?.pageInfo.hasNextPage && cursor),
      load: () => {
        if (cursor) void fetchMore({ variables: { after: cursor } })
      },
      pending: networkStatus === NetworkStatus.fetchMore,
    },
  }
}
