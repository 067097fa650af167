import { connectionAnswers, connectionIsSilent } from '../connection-state.ts'
import { getLanguage } from '../reader/preferences.ts'

/** An answer of the gateway that is no success: `{ code, message }` with its status. */
export class GatewayRefusal extends Error {
  readonly status: number
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    status: number,
    code: string,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.details = details
  }
}

/** The gateway could not be reached at all: no network, or it is being restarted. */
export class GatewayUnreachable extends Error {
  readonly code = 'UNREACHABLE'
}

/**
 * Asks the gateway for JSON: with a body by POST, otherwise by GET. The header `x-linli` proves that the request
 * comes from a page of ours (no other site may send it).
 * @throws GatewayRefusal, GatewayUnreachable
 */
export async function askGateway<Answer>(
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  let response: Response
  try {
    response = await fetch(path, {
      method: body ? 'POST' : 'GET',
      headers: {
        accept: 'application/json',
        'accept-language': getLanguage(),
        'x-linli': '1',
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
      credentials: 'same-origin',
      cache: 'no-store',
    })
  } catch (error) {
    connectionIsSilent()
    throw new GatewayUnreachable('The server cannot be reached', { cause: error })
  }
  connectionAnswers()
  const answer = (await response.json().catch(() => null)) as Record<string, unknown> | null
  if (response.ok) return answer as Answer
  throw new GatewayRefusal(
    response.status,
    String(answer?.code ?? response.status),
    String(answer?.message ?? response.statusText),
    answer ?? {},
  )
}
