import { readFileSync } from 'node:fs'
import { pino } from 'pino'
import pg from 'pg'
import { type Installation, openInstallation } from '../installation.ts'
import { readSettings } from '../settings.ts'

/** A command that cannot be done, for a reason that the operator can mend; said without a stack. */
export class CommandRefused extends Error {}

/**
 * Runs a command on the installation that the environment names: beside the product where it runs, else with the
 * database started for this moment. What the product logs meanwhile goes to the error output.
 */
export async function withInstallation<Result>(
  body: (installation: Installation) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings(process.env)
  const installation = await openInstallation(
    settings,
    pino({ level: settings.logLevel, base: null }, pino.destination(2)),
  )
  try {
    return await body(installation)
  } finally {
    await installation.close()
  }
}

/** A connection for the moment of a command. */
export async function withClient<Result>(
  connectionString: string,
  body: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString, application_name: 'linli-command' })
  await client.connect()
  try {
    return await body(client)
  } finally {
    await client.end()
  }
}

/** Says on the error output how far a long work has come, at most twice a second. */
export function progress(unit: string): (count: number) => void {
  let last = performance.now()
  return (count) => {
    if (performance.now() - last < 500) return
    last = performance.now()
    console.error(`  ${count.toLocaleString('en')} ${unit} …`)
  }
}

/** Reads what the command line names. @throws CommandRefused when it is not there */
export function readInput(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new CommandRefused(`${path} cannot be read: ${(error as Error).message}`)
  }
}
