import type { IncomingMessage } from 'node:http'
import { HttpRefusal } from './http-exchange.ts'

/** Under which addresses this installation is visited. */
export interface OwnOrigin {
  /** The address that links, cookies and redirects are made for. */
  readonly origin: string
  /** The address the visitor typed, as far as it is known to be ours. */
  visited(request: IncomingMessage): string
  /** @throws HttpRefusal 403 when a page of another site sends the request */
  refuseOthers(request: IncomingMessage): void
}

/**
 * With a setting there is one address. Without it we are reached by whatever names the machine has (`localhost`, an
 * address in the local network), so the request's own `Host` counts; another site cannot choose that one.
 * @param listening `http://host:port` we listen on
 */
export function ownOrigin(setting: string | undefined, listening: string): OwnOrigin {
  const origin = setting
    ? new URL(setting).origin
    : listening.replace(/\/\/(0\.0\.0\.0|\[::\])/, '//localhost')
  const visited = ({ headers }: IncomingMessage) => {
    if (setting || !/^[\w.:[\]-]+$/.test(headers.host ?? '')) return origin
    return `http://${headers.host}`
  }
  return {
    origin,
    visited,
    refuseOthers(request) {
      const { origin: from, 'sec-fetch-site': site } = request.headers
      const others = from !== undefined && from !== visited(request)
      if (others || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
        throw new HttpRefusal(403, 'FOREIGN_PAGE', 'This request was sent from a page of another site')
      }
    },
  }
}
