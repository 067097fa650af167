import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useSubscription } from '@apollo/client/react'

interface LiveOptions<Data> {
  isOff?: boolean
  /** For what has no id and is therefore found by no query by itself: writes the event where the query looks. */
  keep?: (event: Data, client: ApolloClient) => void
}

/**
 * Keeps what is on the screen as it is on the server: every event writes the changed thing into the cache, and the
 * queries that show it show it anew. The connection mends itself.
 */
export function useLive<Data, Variables extends OperationVariables>(
  subscription: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { isOff = false, keep }: LiveOptions<Data> = {},
): void {
  useSubscription(subscription, {
    variables,
    skip: isOff,
    ignoreResults: true,
    onData: ({ client, data }: { client: ApolloClient; data: { data?: Data } }) => {
      if (data.data) keep?.(data.data, client)
    },
  } as never)
}
