import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useSubscription } from '@apollo/client/react'

/**
 * Keeps what is on the screen as it is on the server: every event writes the changed thing into the cache, and the
 * queries that show it show it anew. The connection mends itself.
 */
export function useLive<Data, Variables extends OperationVariables>(
  subscription: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { isOff = false }: { isOff?: boolean } = {},
): void {
  useSubscription(subscription, { variables, skip: isOff, ignoreResults: true } as never)
}
