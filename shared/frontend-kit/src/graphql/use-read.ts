import type { NetworkStatus, OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useQuery } from '@apollo/client/react'

/** What a screen needs of a query. */
export interface Reading<Data> {
  data: Data | undefined
  /** What was shown before the variables changed: it stays until the new answer is there. */
  previousData: Data | undefined
  error: unknown
  loading: boolean
  networkStatus: NetworkStatus
  refetch: () => Promise<unknown>
  fetchMore: (options: { variables: { after: string } }) => Promise<unknown>
}

interface ReadOptions {
  isOff?: boolean
  /** For answers that are made for the moment and would only fill the cache. */
  fetchPolicy?: 'no-cache'
}

/**
 * Reads what a screen shows. Where one service is down the others still answer: what came is shown, and the rest
 * is missing rather than the whole page.
 */
export function useRead<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { isOff = false, fetchPolicy }: ReadOptions = {},
): Reading<Data> {
  return useQuery(document, {
    variables,
    skip: isOff,
    errorPolicy: 'all',
    notifyOnNetworkStatusChange: true,
    ...(fetchPolicy && { fetchPolicy }),
  } as never) as unknown as Reading<Data>
}
