import { GatewayRefusal, GatewayUnreachable } from '../session/gateway-request.ts'
import { kitMessages } from '../messages/kit-messages.ts'
import { sayOf } from '../messages/messages.ts'
import { getLanguage } from '../reader/preferences.ts'
import { getSeat } from '../session/session.ts'

/** A file that the gateway keeps; inputs of mutations name it by `id`. */
export interface SentFile {
  id: string
  name: string
  size: number
  mediaType: string
  sha256: string
}

/**
 * Sends a file to the gateway (at most 5 MB) and tells how much has gone out, from 0 to 1.
 * It is an XMLHttpRequest because `fetch` does not say how far an upload is.
 * A private file is for whoever sends it alone: what lists people.
 * @throws GatewayRefusal, with its reason in the reader's language; GatewayUnreachable
 */
export function sendFile(
  file: File,
  onProgress?: (share: number) => void,
  { isPrivate = false }: { isPrivate?: boolean } = {},
): Promise<SentFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/files')
    request.responseType = 'json'
    request.setRequestHeader('x-linli', '1')
    request.setRequestHeader('accept-language', getLanguage())
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    if (isPrivate) request.setRequestHeader('x-file-private', '1')
    const seat = getSeat()
    if (seat) request.setRequestHeader('x-linli-seat', seat.id)
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress?.(total > 0 ? loaded / total : 0),
    )
    request.addEventListener('error', () => reject(new GatewayUnreachable('The file could not be sent')))
    request.addEventListener('load', () => {
      const answer = request.response as SentFile | { code?: string; message?: string } | null
      if (request.status >= 200 && request.status < 300) return resolve(answer as SentFile)
      const refusal = (answer ?? {}) as { code?: string; message?: string }
      const { code = String(request.status), message = request.statusText } = refusal
      reject(new GatewayRefusal(request.status, code, sayOf(kitMessages, `file.${code}`, message)))
    })
    request.send(file)
  })
}

export const fileAddress = (id: string): string => `/files/${id}`
