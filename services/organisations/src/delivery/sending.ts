/** A message as it leaves the house. */
export interface Message {
  /** Always the same for one delivery, however often it is tried. */
  id: string
  title: string
  text: string
  /** The whole address to go on from; null where the installation has none. */
  link: string | null
}

/** Why a message did not go out. Its words name no person, number, key or answer: they are kept and logged. */
export class NotSent extends Error {}

/** The other side said no and will say no again: another attempt would change nothing. */
export class Refused extends NotSent {}

/**
 * Nobody knows whether it went out: the request was under way when the connection ended, or no answer came in time.
 */
export class Unclear extends NotSent {}

/** How long the other side may take, in milliseconds. */
export const patience = 15_000

/** The message in one piece, as a telephone or a group shows it. */
export const inOnePiece = ({ text, link }: Message): string => (link ? `${text}\n${link}` : text)

/**
 * Sends one request. @returns the answer's body
 * @throws Refused for a redirection or a 4xx that another attempt will not change, NotSent where the other side certainly has not
 * accepted it, Unclear where it may have
 */
export async function post(
  url: string,
  { headers, body }: { headers: Record<string, string>; body: string },
): Promise<string> {
  let response: Response
  try {
    response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
  } catch (error) {
    throw neverArrived(error) ? new NotSent('cannot be reached') : new Unclear('did not answer')
  }
  const answer = await response.text().catch(() => '')
  if (response.ok) return answer
  const words = `answered ${response.status}`
  const isForGood =
    response.status >= 300 && response.status < 500 && ![408, 425, 429].includes(response.status)
  throw isForGood ? new Refused(words) : new NotSent(words)
}

/** The connection was never made, so that nothing of the request can have been read. */
function neverArrived(error: unknown): boolean {
  const { cause, code } = error as { cause?: unknown; code?: string }
  const early = [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
  ]
  if (code && early.includes(code)) return true
  return cause ? neverArrived(cause) : false
}
