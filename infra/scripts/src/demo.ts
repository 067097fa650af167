import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Accounts, openAccounts } from '@linli/gateway'
import { roleUrl } from '@linli/postgres'
import type { RunningSubgraph } from '@linli/subgraph'
import pg from 'pg'
import type { Installation } from './installation.ts'
import { madePassword } from './made-password.ts'
import { joinAccount, seatsOf } from './seats.ts'

/** A way into the demo, as kept in `demo-accounts.json`. */
export interface DemoSignIn {
  username: string
  password: string
  name: string
  seats: { id: string; label: string }[]
}

/** Somebody of the demo who signs in; organisations' seed says who. */
export interface DemoPerson {
  username: string
  personId: string
  name: string
}

interface Seed {
  seedDemo(module: RunningSubgraph): Promise<DemoPerson[] | void>
}

/**
 * Fills an empty installation with the demo and gives its people accounts with random passwords.
 * Interrupted, it goes on at the next start: each seed is one transaction that is either there or not.
 * @returns the sign-ins, also on later starts
 */
export async function prepareDemo(
  { settings, database }: Installation,
  modules: RunningSubgraph[],
): Promise<DemoSignIn[]> {
  const file = join(settings.dataFolder, 'demo-accounts.json')
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  try {
    for (const module of modules) {
      if (await isSeeded(client, module.name)) continue
      const { seedDemo } = (await import(`@linli/${module.name}/seed`)) as Seed
      const people = await seedDemo(module)
      if (people) await remember(client, 'demo_people', people)
      for (const other of modules) await other.catchUp()
      await remember(client, `demo_seeded_${module.name}`, true)
    }
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as DemoSignIn[]
    const signIns = await makeAccounts(
      client,
      roleUrl(database.adminUrl, database.secret, 'linli_gateway'),
      database.secret,
    )
    writeFileSync(file, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 })
    return signIns
  } finally {
    await client.end()
  }
}

/** Prints them for whoever looks at the terminal. */
export function tellSignIns(signIns: readonly DemoSignIn[]): void {
  for (const { username, password, name, seats } of signIns) {
    console.log(
      `  ${username.padEnd(20)} ${password.padEnd(18)} ${name} · ${seats.map((seat) => seat.label).join('、')}`,
    )
  }
}

async function makeAccounts(client: pg.Client, databaseUrl: string, secret: Buffer): Promise<DemoSignIn[]> {
  const accounts = openAccounts({ databaseUrl, secret })
  try {
    const signIns: DemoSignIn[] = []
    for (const person of await recall<DemoPerson[]>(client, 'demo_people')) {
      signIns.push(await makeAccount(client, accounts, person))
    }
    return signIns
  } finally {
    await accounts.stop()
  }
}

async function makeAccount(
  client: pg.Client,
  accounts: Accounts,
  { username, personId, name }: DemoPerson,
): Promise<DemoSignIn> {
  const password = madePassword()
  let account = await accounts.find(username)
  if (account) await accounts.setPassword({ username, password })
  else account = await accounts.createAccount({ username, password, name })
  await joinAccount(client, personId, account)
  const held = await seatsOf(client, account, new Date())
  const seats = held.map(({ id, label }) => ({ id, label }))
  return { username, password, name, seats }
}

async function isSeeded(client: pg.Client, module: string): Promise<boolean> {
  const { rowCount } = await client.query('select from platform.setting where name = $1', [
    `demo_seeded_${module}`,
  ])
  return Boolean(rowCount)
}

async function remember(client: pg.Client, name: string, value: unknown): Promise<void> {
  await client.query(
    `insert into platform.setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value`,
    [name, JSON.stringify(value)],
  )
}

async function recall<Value>(client: pg.Client, name: string): Promise<Value> {
  const { rows } = await client.query<{ value: Value }>(
    'select value from platform.setting where name = $1',
    [name],
  )
  if (!rows[0]) throw new Error(`The demo has not been filled in: ${name} is missing`)
  return rows[0].value
}
