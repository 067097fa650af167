import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'
import { GatewayRefusal, GatewayUnreachable } from '../session/gateway-request.ts'

/**
 * Why an operation has no outcome. `unreachable`: nobody knows whether it arrived, and sending it again is safe.
 * `not allowed`: this seat may not. `broken`: a fault on our side.
 */
export interface Failure {
  kind: 'unreachable' | 'not allowed' | 'broken'
  /** For whoever is asked for help. */
  detail: string
}

const notAllowed = new Set(['SEAT_NOT_HELD', 'SEAT_NEEDED', 'SIGN_IN_FIRST', 'UNAUTHENTICATED', 'FORBIDDEN'])

export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors
    const code = String(first?.extensions?.code ?? '')
    const request = first?.extensions?.requestId
    const detail = [code, typeof request === 'string' && request].filter(Boolean).join(' · ') || error.message
    return { kind: notAllowed.has(code) ? 'not allowed' : 'broken', detail }
  }
  if (ServerError.is(error)) {
    const kind = [502, 503, 504].includes(error.statusCode) ? 'unreachable' : 'broken'
    return { kind, detail: `HTTP ${error.statusCode}` }
  }
  if (error instanceof GatewayRefusal)
    return { kind: notAllowed.has(error.code) ? 'not allowed' : 'broken', detail: error.code }
  if (error instanceof TypeError || error instanceof GatewayUnreachable)
    return { kind: 'unreachable', detail: error.message }
  return { kind: 'broken', detail: error instanceof Error ? error.message : String(error) }
}
