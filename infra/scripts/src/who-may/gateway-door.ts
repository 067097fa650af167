import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gatewayMigrations, openAccounts, startGateway } from '@linli/gateway'
import { deriveKey, migrateSchema, roleUrl } from '@linli/postgres'
import type { Claims } from '@linli/subgraph'
import { createClient } from 'graphql-sse'
import pg from 'pg'
import { pino } from 'pino'
import { repository } from '../modules.ts'
import { joinAccount } from '../seats.ts'
import type { Answer } from './answers.ts'
import type { WholeDemo } from './whole-demo.ts'

/** The gateway as programs meet it: over HTTP, with an API key for each seat. */
export interface GatewayDoor {
  /** Sends an operation from this seat, of which only person and term count; without one from nobody's. */
  ask(seat: Partial<Claims>, document: string, variables: Record<string, unknown>): Promise<Answer>
  /** The first event of a subscription, or null when it ends without one. */
  firstEvent(
    seat: Partial<Claims>,
    document: string,
    variables: Record<string, unknown>,
  ): Promise<Answer | null>
  stop(): Promise<void>
}

/** Opens a gateway in this process before the modules of the demo. What it lets a seat do follows from the tables alone. */
export async function openGatewayDoor({ world, schemas }: WholeDemo, secret: Buffer): Promise<GatewayDoor> {
  const { adminUrl, time } = world
  await migrateSchema(adminUrl, { schema: 'auth', owner: 'linli_gateway_owner' }, gatewayMigrations)
  const databaseUrl = roleUrl(adminUrl, secret, 'linli_gateway')
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph: readFileSync(`${repository}/infra/supergraph.graphql`, 'utf8'),
    subgraphs: Object.fromEntries(schemas.map(({ service }) => [service, world.service(service)])),
    databaseUrl,
    secret,
    claimsKey: deriveKey(secret, 'claims'),
    logger: pino({ level: process.env.LINLI_TEST_LOG ?? 'fatal' }),
    time,
    // Nobody without an account may send operations of their own; here the table asks for them.
    production: false,
    publicMutationsPerMinute: 1_000_000,
    publicSending: [],
  })
  const accounts = openAccounts({ databaseUrl, secret })
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  const keys = new Map<string, Promise<string>>()
  const usernames = new Map<string, Promise<string>>()

  const usernameOf = (person: string) => {
    let made = usernames.get(person)
    if (!made) usernames.set(person, (made = makeAccount(person, `person-${usernames.size}`)))
    return made
  }
  const makeAccount = async (person: string, username: string) => {
    const password = randomBytes(12).toString('base64url')
    const account = await accounts.createAccount({ username, password, name: username })
    await joinAccount(admin, person, account)
    return username
  }
  const headersOf = async ({ person, seat }: Partial<Claims>): Promise<Record<string, string>> => {
    if (!person || !seat) return {}
    let key = keys.get(seat)
    if (!key)
      keys.set(seat, (key = usernameOf(person).then((username) => accounts.createApiKey({ username, seat }))))
    return { authorization: `Bearer ${await key}` }
  }
  const url = `${gateway.url}/graphql`

  return {
    async ask(seat, query, variables) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-linli': '1', ...(await headersOf(seat)) },
        body: JSON.stringify({ query, variables }),
      })
      return (await response.json()) as Answer
    },
    async firstEvent(seat, query, variables) {
      const client = createClient({
        url,
        headers: { 'x-linli': '1', ...(await headersOf(seat)) },
        retryAttempts: 0,
      })
      try {
        for await (const event of client.iterate({ query, variables })) return event as Answer
        return null
      } finally {
        client.dispose()
      }
    },
    async stop() {
      await gateway.stop()
      await accounts.stop()
      await admin.end()
    },
  }
}
