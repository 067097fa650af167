import { randomUUID } from 'node:crypto'
import { fixedTime, ShiftableTime } from '@linli/kernel'
import { deriveKey, migrateSchema, roleUrl } from '@linli/postgres'
import { createDatabase, dropDatabase } from '@linli/subgraph/testing'
import pg from 'pg'
import { pino } from 'pino'
import { inject as injected } from 'vitest'
import { openAccounts, type Accounts } from '../accounts.ts'
import type { GatewayOptions, RunningGateway } from '../gateway-options.ts'
import { startGateway } from '../gateway.ts'
import { gatewayMigrations } from '../migrations.ts'
import { Browser } from './browser.ts'
import { organisationsStandIn } from './organisations-stand-in.ts'
import { smallSupergraph, type SmallSupergraph } from './small-supergraph.ts'

export interface Member {
  username: string
  password: string
  account: string
  seat: string
  person: string
}

/** A gateway of a test file's own, with a database, accounts and two small subgraphs. */
export interface GatewayWorld {
  gateway: RunningGateway
  url: string
  secret: Buffer
  databaseUrl: string
  time: ShiftableTime
  accounts: Accounts
  small: SmallSupergraph
  /** What the gateway wrote into its log. */
  log: Record<string, any>[]
  district: string
  /** An account whose person holds a seat; `seat` overrides columns of it. */
  member(
    username: string,
    seat?: { kind?: string; endsOn?: string; territories?: string[]; administrator?: boolean },
  ): Promise<Member>
  /** Gives a member one more seat. */
  addSeat(member: Member, kind: string): Promise<string>
  apiKey(member: Member, seat?: string): Promise<string>
  browser(): Browser
  /** SQL as the server's administrator. */
  sql(text: string, parameters?: unknown[]): Promise<any[]>
  ask(query: string, headers?: Record<string, string>, variables?: object): Promise<Response>
  stop(): Promise<void>
}

/** What the run's global setup provides, see `@linli/subgraph/testing`. */
const inject = (name: 'adminUrl' | 'secret') => injected(name as never) as string

const password = 'kitchen-garden-7-lamps'
const district = '01890000-0000-7000-8000-000000210113'

export async function createGatewayWorld(
  overrides:
    | Partial<GatewayOptions>
    | ((small: SmallSupergraph) => Partial<GatewayOptions> | Promise<Partial<GatewayOptions>>) = {},
): Promise<GatewayWorld> {
  const secret = Buffer.from(inject('secret'), 'hex')
  const adminUrl = await createDatabase(inject('adminUrl'), secret, [organisationsStandIn])
  await migrateSchema(adminUrl, { schema: 'auth', owner: 'linli_gateway_owner' }, gatewayMigrations)
  const databaseUrl = roleUrl(adminUrl, secret, 'linli_gateway')
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(
    `insert into platform.district (id, code, name, demo) values ($1, '210113', '示范区', true)`,
    [district],
  )
  const time = new ShiftableTime(fixedTime('2026-03-02T01:00:00Z'))
  const small = smallSupergraph(deriveKey(secret, 'claims'))
  const log: Record<string, any>[] = []
  const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(JSON.parse(line)) })
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph: small.supergraph,
    subgraphs: { gardens: small.subgraphs.gardens.entry, people: small.subgraphs.people.entry },
    databaseUrl,
    secret,
    logger,
    time,
    stopWithin: 3000,
    // Tests take seats away past all doors and look at once.
    rememberCallers: false,
    ...(typeof overrides === 'function' ? await overrides(small) : overrides),
  })
  const accounts = openAccounts({ databaseUrl, secret })
  const sql = async (text: string, parameters: unknown[] = []) => (await admin.query(text, parameters)).rows
  const insertSeat = (
    account: string,
    person: string,
    name: string,
    seat: { kind?: string; endsOn?: string; territories?: string[]; administrator?: boolean },
  ) => {
    const id = randomUUID()
    const organisation = randomUUID()
    return sql(
      `insert into organisations.seat_of_account (account_id, district_id, person_id, person_name, seat_id, kind, post, administrator,
         organisation_id, organisation_name, territories, ends_on) values ($1, $2, $3, $4, $5, $6, '项目经理', $7, $8, '示范安居物业', $9, $10)`,
      [
        account,
        district,
        person,
        name,
        id,
        seat.kind ?? 'PROPERTY_COMPANY',
        seat.administrator ?? false,
        organisation,
        seat.territories ?? ['210113001001'],
        seat.endsOn ?? null,
      ],
    ).then(() => id)
  }
  return {
    gateway,
    url: gateway.url,
    secret,
    databaseUrl,
    time,
    accounts,
    small,
    log,
    district,
    async member(username, seat = {}) {
      const account = await accounts.createAccount({ username, password, name: `示范 ${username}` })
      const person = randomUUID()
      return {
        username,
        password,
        account,
        person,
        seat: await insertSeat(account, person, `示范 ${username}`, seat),
      }
    },
    addSeat: (member, kind) => insertSeat(member.account, member.person, member.username, { kind }),
    apiKey: (member, seat) => accounts.createApiKey({ username: member.username, ...(seat ? { seat } : {}) }),
    browser: () => new Browser(gateway.url),
    sql,
    ask: (query, headers = {}, variables) =>
      fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, ...(variables ? { variables } : {}) }),
      }),
    async stop() {
      await accounts.stop()
      await gateway.stop()
      await admin.end()
      await dropDatabase(inject('adminUrl'), adminUrl)
    },
  }
}
