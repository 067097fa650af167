import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/* The other side of every channel, on this machine: what the product sends really goes over a wire, and no further. */

export interface TakenRequest {
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: string
}

export interface HttpOutside {
  url: string
  /** What has come, the oldest first. */
  taken: TakenRequest[]
  /** How it answers from now on; 200 with an empty object at the beginning. */
  answerWith(answer: (request: TakenRequest, response: ServerResponse) => void): void
  close(): Promise<void>
}

/** A gateway for text messages, or the robots of groups. */
export async function openHttpOutside(): Promise<HttpOutside> {
  const taken: TakenRequest[] = []
  let answer = (_: TakenRequest, response: ServerResponse): unknown => response.end('{}')
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://outside')
    const whole = { path: pathname, query: searchParams, headers: request.headers, body }
    taken.push(whole)
    answer(whole, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    answerWith: (next) => (answer = next),
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

export interface TakenMail {
  from: string
  to: string[]
  /** Headers and content as they came. */
  raw: string
}

export interface MailOutside {
  url: string
  taken: TakenMail[]
  /** How it answers a letter from now on; null accepts it. */
  answerWith(fault: { responseCode: number } | 'hang up' | null): void
  close(): Promise<void>
}

/** A mail server that demands a sign-in. */
export async function openMailOutside(account = { user: 'linli', pass: 'p@ss word' }): Promise<MailOutside> {
  const taken: TakenMail[] = []
  let fault: { responseCode: number } | 'hang up' | null = null
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, answer) {
      const isRight = username === account.user && password === account.pass
      answer(isRight ? null : new Error('no'), { user: username })
    },
    onData(stream, session, answer) {
      let raw = ''
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString()))
      stream.on('end', () => {
        if (fault && fault !== 'hang up') return answer(Object.assign(new Error('no'), fault))
        const { mailFrom, rcptTo } = session.envelope
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw,
        })
        if (fault) for (const connection of server.connections) connection.close()
        else answer()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.server.address() as AddressInfo
  const sign = `${encodeURIComponent(account.user)}:${encodeURIComponent(account.pass)}`
  return {
    url: `smtp://${sign}@127.0.0.1:${port}`,
    taken,
    answerWith: (next) => (fault = next),
    close: () => new Promise((done) => server.close(() => done())),
  }
}

/** Subject and text of a letter of one part, as a letter box would show them. */
export function wordsOfMail(raw: string): { subject: string; text: string } {
  const [, head = '', body = ''] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(raw) ?? []
  const headers = head.replace(/\r?\n[ \t]+/g, ' ')
  const subject = (/^Subject: (.*)$/im.exec(headers)?.[1] ?? '')
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, coded: string) => Buffer.from(coded, 'base64').toString())
    .replace(/=\?utf-8\?q\?([^?]*)\?=/gi, (_, coded: string) => unquoted(coded.replaceAll('_', ' ')))
  const text = /base64/i.test(headers) ? Buffer.from(body, 'base64').toString() : unquoted(body)
  return { subject, text: text.replaceAll('\r\n', '\n').trimEnd() }
}

function unquoted(coded: string): string {
  const bytes = coded
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
