import { ApolloLink, Observable } from '@apollo/client'
import { ServerError } from '@apollo/client/errors'
import { OperationTypeNode, type DocumentNode } from 'graphql'
import { connectionAnswers, connectionIsSilent } from '../connection-state.ts'
import { getLanguage } from '../reader/preferences.ts'
import { getSeat, loadSession } from '../session/session.ts'
import { liveStreams } from './live-streams.ts'

const address = '/graphql'

/**
 * Carries operations to the gateway: by hash only, because in production it takes no text from a browser; queries
 * and mutations by POST, subscriptions as a stream of server-sent events, one connection each.
 * @param catchUp called when a stream goes on after a break: what happened meanwhile was told to nobody
 */
export function gatewayLink(catchUp: () => void = () => undefined): ApolloLink {
  const streams = liveStreams(address, requestHeaders, catchUp)

  return new ApolloLink((operation) => {
    const request = persistedRequest(operation)
    if (operation.operationType === OperationTypeNode.SUBSCRIPTION) return streams(request)
    return new Observable((observer) => {
      const abort = new AbortController()
      post(request, operation.getContext().headers as Record<string, string> | undefined, abort.signal).then(
        (result) => {
          observer.next(result)
          observer.complete()
        },
        (error: unknown) => observer.error(error),
      )
      return () => abort.abort()
    })
  })
}

/** The hash that code generation left in the document. Ad-hoc operations are for programs with an API key. */
export function documentHash(document: DocumentNode): string {
  const hash = (document as { __meta__?: { hash?: string } }).__meta__?.hash
  if (!hash) throw new Error('This operation has no hash: write it with graphql() and run the codegen script')
  return hash
}

function persistedRequest({ query, operationName, variables }: ApolloLink.Operation) {
  const documentId = documentHash(query)
  const sha256Hash = documentId.replace(/^sha256:/, '')
  return { documentId, operationName, variables, extensions: { persistedQuery: { version: 1, sha256Hash } } }
}

function requestHeaders(): Record<string, string> {
  const seat = getSeat()
  return { 'x-linli': '1', 'accept-language': getLanguage(), ...(seat && { 'x-linli-seat': seat.id }) }
}

async function post(
  request: object,
  headers: Record<string, string> | undefined,
  signal: AbortSignal,
): Promise<ApolloLink.Result> {
  let response: Response
  try {
    response = await fetch(address, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json;q=0.9',
        'content-type': 'application/json',
        ...requestHeaders(),
        ...headers,
      },
      body: JSON.stringify(request),
      credentials: 'same-origin',
      signal,
    })
  } catch (error) {
    if (!signal.aborted) connectionIsSilent()
    throw error
  }
  connectionAnswers()
  const text = await response.text()
  const result = readResult(text)
  const code = result?.errors?.[0]?.extensions?.code
  // Signed out elsewhere, or the term of the appointment has ended: the shell shows what this person is now.
  if (response.headers.get('x-linli-session') === 'ended' || code === 'SEAT_NOT_HELD')
    void loadSession().catch(() => undefined)
  if (result) return result
  throw new ServerError(`The server answered with ${response.status}`, { response, bodyText: text })
}

function readResult(text: string): ApolloLink.Result | null {
  try {
    const result = JSON.parse(text) as ApolloLink.Result
    return 'data' in result || 'errors' in result ? result : null
  } catch {
    return null
  }
}
