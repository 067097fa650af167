import { globSync, readFileSync } from 'node:fs'
import { createClient } from 'graphql-sse'
import { repository } from '../modules.ts'
import type { Product } from './product.ts'

/** What came of an operation; `status` is that of HTTP. */
export interface Answer {
  status: number
  data: Record<string, any> | null | undefined
  errors: { message: string; extensions?: Record<string, unknown> }[] | undefined
}

/** Somebody at a browser: known by the session's cookie, and asking only what our front ends ask. */
export interface Visitor {
  /**
   * Sends an operation of a front end, such as `property/ManagementAreas`.
   * @param key of this act; sent twice it has one effect
   */
  ask(operation: string, variables?: object, key?: string): Promise<Answer>
  /** What a subscription tells, as it comes; taken up again when the stream is cut, as screens do. */
  listen(operation: string, variables?: object): AsyncIterableIterator<Record<string, any>>
}

/** @throws with the gateway's words when the sign-in is refused */
export async function signIn(product: Product, username: string): Promise<Visitor> {
  const answer = await fetch(`${product.url}/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'x-linli': '1', origin: product.url, 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: product.passwordOf(username) }),
  })
  if (!answer.ok) throw new Error(`${username} could not sign in: ${answer.status} ${await answer.text()}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ')
  return visitor(product, { cookie })
}

/** A program with a key of somebody's, which may ask in words of its own. */
export async function program(
  product: Product,
  username: string,
): Promise<(query: string) => Promise<Answer>> {
  const key = (await product.linli('token', '--user', username)).trim()
  return async (query) => {
    const answer = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    return { status: answer.status, ...((await answer.json()) as Omit<Answer, 'status'>) }
  }
}

function visitor(product: Product, known: Record<string, string>): Visitor {
  const url = `${product.url}/graphql`
  const headers = { 'x-linli': '1', ...known }
  const hashes = operationHashes()
  const request = (operation: string, variables: object) => {
    const documentId = hashes.get(operation)
    if (!documentId) throw new Error(`no front end asks ${operation}`)
    return { documentId, operationName: operation.split('/')[1], variables }
  }
  return {
    async ask(operation, variables = {}, key) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
        body: JSON.stringify(request(operation, variables)),
      })
      return { status: answer.status, ...((await answer.json()) as Omit<Answer, 'status'>) }
    },
    async *listen(operation, variables = {}) {
      const client = createClient({ url, headers, retryAttempts: 100, retry: () => pause(200) })
      try {
        for (;;) {
          const results = client.iterate(request(operation, variables) as never)
          for await (const { data, errors } of results) {
            const missing = errors?.every(({ extensions }) => extensions?.code === 'SERVICE_UNAVAILABLE')
            if (errors && !missing) throw new Error(errors.map(({ message }) => message).join('; '))
            if (!errors) yield data as Record<string, any>
          }
          await pause(200)
        }
      } finally {
        client.dispose()
      }
    },
  }
}

/** Each operation that the built front ends send, such as `property/ManagementAreas`, and the hash by which they do. */
function operationHashes(): Map<string, string> {
  const hashes = new Map<string, string>()
  for (const path of globSync('frontends/*/dist/persisted-documents.json', { cwd: repository })) {
    const documents = JSON.parse(readFileSync(`${repository}/${path}`, 'utf8')) as Record<string, string>
    for (const [hash, text] of Object.entries(documents)) {
      const name = /\b(?:query|mutation|subscription) (\w+)/.exec(text)?.[1]
      if (name) hashes.set(`${path.split('/')[1]}/${name}`, hash)
    }
  }
  return hashes
}

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))
