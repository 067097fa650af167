import { createInterface } from 'node:readline/promises'
import { text as readAll } from 'node:stream/consumers'
import { AccountRefused, type Accounts, openAccounts } from '@linli/gateway'
import { createFirstAdministrator } from '@linli/organisations/commands'
import { roleUrl } from '@linli/postgres'
import type { RunningSubgraph } from '@linli/subgraph'
import { Command } from 'commander'
import { type Installation, startModule } from '../installation.ts'
import { madePassword } from '../made-password.ts'
import { joinAccount, seatsOf } from '../seats.ts'
import { CommandRefused, withClient, withInstallation } from './command.ts'

interface Wish {
  user?: string
  name?: string
  phone?: string
  district?: string
  districtName?: string
  passwordStdin?: boolean
}

export const adminCommand = (): Command =>
  new Command('admin')
    .description('accounts that an operator makes by hand')
    .addCommand(
      new Command('create')
        .description(
          "makes a district's administrator, with the district where it is new; asks for what is not given",
        )
        .option('--user <name>', 'to sign in with')
        .option('--name <name>', 'of the person')
        .option('--phone <number>', 'of the person')
        .option('--district <code>', 'six-digit division code')
        .option('--district-name <name>', 'of a district that is new here')
        .option('--password-stdin', 'reads the password from the standard input instead of making one')
        .action(create),
    )
    .addCommand(
      new Command('password')
        .description('sets a new password and ends all sessions of the account')
        .requiredOption('--user <name>', 'whose')
        .option('--password-stdin', 'reads the password from the standard input instead of making one')
        .action(setPassword),
    )

async function create(given: Wish): Promise<void> {
  await withAccounts(async (accounts, installation) => {
    // On an empty database it is this that makes the tables.
    const organisations = await startModule(installation, 'organisations')
    try {
      await createWith(accounts, organisations, installation, given)
    } finally {
      await organisations.stop()
    }
  })
}

async function createWith(
  accounts: Accounts,
  organisations: RunningSubgraph,
  { database: { adminUrl }, clock }: Installation,
  given: Wish,
): Promise<void> {
  const user = await ask(given.user, 'Username')
  const existing = await accounts.find(user)
  const seats =
    existing && (await withClient(adminUrl, (client) => seatsOf(client, existing, clock.time.now())))
  if (seats?.length) throw new CommandRefused(`${user} has an account and a seat already`)
  const name = await ask(given.name, 'Name of the person')
  const districtCode = await ask(given.district, 'Code of the district (six digits)')
  if (!/^\d{6}$/.test(districtCode))
    throw new CommandRefused(`${districtCode} is not the six-digit code of a district`)
  const known = await districtNameOf(adminUrl, districtCode)
  const districtName = known ?? (await ask(given.districtName, 'Name of the district'))
  const { password, made } = await passwordFrom(given)
  // The account comes first: it is what can be refused, and without a person it opens nothing.
  if (existing) await accounts.setPassword({ username: user, password })
  const account = existing ?? (await accounts.createAccount({ username: user, password, name }))
  const wish = { districtCode, districtName, name, phone: given.phone ?? null }
  const { personId } = await createFirstAdministrator(organisations, wish)
  await withClient(adminUrl, (client) => joinAccount(client, personId, account))
  console.log(`${user} administers ${districtName} (${districtCode})`)
  if (made) console.log(`password: ${password}`)
}

async function setPassword({
  user,
  passwordStdin,
}: {
  user: string
  passwordStdin?: boolean
}): Promise<void> {
  await withAccounts(async (accounts) => {
    const { password, made } = await passwordFrom({ ...(passwordStdin && { passwordStdin }) })
    await accounts.setPassword({ username: user, password })
    console.log(made ? `password: ${password}` : 'The password is set')
  })
}

async function withAccounts(
  body: (accounts: Accounts, installation: Installation) => Promise<void>,
): Promise<void> {
  await withInstallation(async (installation) => {
    const { adminUrl, secret } = installation.database
    const accounts = openAccounts({ databaseUrl: roleUrl(adminUrl, secret, 'linli_gateway'), secret })
    try {
      await body(accounts, installation)
    } catch (error) {
      throw error instanceof AccountRefused ? new CommandRefused(error.message) : error
    } finally {
      await accounts.stop()
    }
  })
}

const districtNameOf = (adminUrl: string, code: string) =>
  withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select name from platform.district where code = $1',
      [code],
    )
    return rows[0]?.name ?? null
  })

async function ask(given: string | undefined, question: string): Promise<string> {
  if (given) return given
  if (!process.stdin.isTTY) throw new CommandRefused(`${question} is missing; --help says how to give it`)
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = (await terminal.question(`${question}: `)).trim()
    if (!answer) throw new CommandRefused(`${question} is needed`)
    return answer
  } finally {
    terminal.close()
  }
}

/** A password is never an argument: those stand in the shell's history and in the list of processes. */
async function passwordFrom({ passwordStdin }: Wish): Promise<{ password: string; made: boolean }> {
  if (!passwordStdin) return { password: madePassword(), made: true }
  const password = (await readAll(process.stdin)).split('\n')[0]?.trim() ?? ''
  if (!password) throw new CommandRefused('There is no password on the standard input')
  return { password, made: false }
}
