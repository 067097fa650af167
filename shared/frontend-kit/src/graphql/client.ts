import { ApolloClient, ApolloLink, InMemoryCache, type TypePolicies } from '@apollo/client'
import { ServerError } from '@apollo/client/errors'
import { RetryLink } from '@apollo/client/link/retry'
import { relayStylePagination } from '@apollo/client/utilities'
import { onAnswersAgain } from '../connection-state.ts'
import { onSeatLeft } from '../session/session.ts'
import { gatewayLink } from './gateway-link.ts'

/**
 * Fields that hold a growing list, by the type they stand on: `{ Query: ['estates'] }`. Pages of such a field join
 * into one list; every combination of its other arguments is a list of its own.
 */
export type PagedFields = Readonly<Record<string, readonly string[]>>

const cache = new InMemoryCache()

/** The one client of the page: what one module has read another need not read again. */
export const client = createLinliClient(gatewayLink(catchUp), cache)

onSeatLeft(() => client.clearStore())
onAnswersAgain(catchUp)

/** Reads again what is on the screen, after a break in which changes may have been missed. */
function catchUp(): void {
  void client.refetchQueries({ include: 'active' }).catch(() => undefined)
}

/** A client over any transport; tests bring their own. */
export function createLinliClient(transport: ApolloLink, keptIn = new InMemoryCache()): ApolloClient {
  return new ApolloClient({
    cache: keptIn,
    link: ApolloLink.from([retryLink(), transport]),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
    devtools: { enabled: import.meta.env.DEV },
  })
}

export function joinPages(fields: PagedFields): void {
  const policies: TypePolicies = {}
  for (const [type, names] of Object.entries(fields))
    policies[type] = {
      fields: Object.fromEntries(names.map((name) => [name, relayStylePagination(argumentsBesidesPaging)])),
    }
  cache.policies.addTypePolicies(policies)
}

const argumentsBesidesPaging = (args: Record<string, unknown> | null) =>
  args
    ? Object.keys(args)
        .filter((name) => name !== 'first' && name !== 'after')
        .toSorted()
    : false

/**
 * A lost connection and a restarting server are tried again. That is safe for mutations too: each carries a key by
 * which the server knows a repeat, see `useAct`; one without a key is sent once.
 */
function retryLink(): RetryLink {
  return new RetryLink({
    delay: { initial: 400, max: 8000, jitter: true },
    attempts: {
      max: 6,
      retryIf: (error, { operationType, getContext }) => {
        const headers = getContext().headers as Record<string, string> | undefined
        if (operationType === 'mutation' && !headers?.['idempotency-key']) return false
        return ServerError.is(error) ? [502, 503, 504].includes(error.statusCode) : error.name === 'TypeError'
      },
    },
  })
}
