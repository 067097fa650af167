import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A provider outside that lets everybody in as whoever `user` says. */
export interface Provider {
  url: string
  user: Record<string, unknown>
  stop(): Promise<void>
}

export async function startProvider(): Promise<Provider> {
  const codes = new Map<string, Record<string, unknown>>()
  const tokens = new Map<string, Record<string, unknown>>()
  const provider: Provider = { url: '', user: {}, stop: async () => undefined }
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', provider.url)
    const json = (value: unknown, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    }
    if (url.pathname === '/authorize') {
      const code = randomBytes(8).toString('hex')
      codes.set(code, provider.user)
      const back = new URL(url.searchParams.get('redirect_uri') ?? '')
      back.searchParams.set('code', code)
      back.searchParams.set('state', url.searchParams.get('state') ?? '')
      response.writeHead(302, { location: back.href }).end()
      return
    }
    if (url.pathname === '/token') {
      let text = ''
      for await (const chunk of request) text += String(chunk)
      const body = new URLSearchParams(text)
      const user = codes.get(body.get('code') ?? '')
      codes.delete(body.get('code') ?? '')
      if (!user || !body.get('code_verifier')) return json({ error: 'invalid_grant' }, 400)
      const token = randomBytes(8).toString('hex')
      tokens.set(token, user)
      return json({ access_token: token, token_type: 'Bearer', expires_in: 300 })
    }
    const user = tokens.get((request.headers.authorization ?? '').slice(7))
    return user ? json(user) : json({ error: 'invalid_token' }, 401)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  provider.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  provider.stop = () =>
    new Promise((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return provider
}
