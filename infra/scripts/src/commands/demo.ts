import { Command } from 'commander'
import type pg from 'pg'
import { advanceDemoClock } from '../clock.ts'
import { parseDuration } from '../duration.ts'
import { CommandRefused, withClient, withInstallation } from './command.ts'

export const demoCommand = (): Command =>
  new Command('demo')
    .description('the demonstration')
    .addCommand(
      new Command('advance')
        .description("moves the demonstration's time forward, and never back")
        .argument('<duration>', 'how far, as P8D for eight days or PT36H for 36 hours')
        .action(advance),
    )

async function advance(text: string): Promise<void> {
  const milliseconds = parseDuration(text)
  if (milliseconds === null)
    throw new CommandRefused(`${text} is no duration; write P8D for eight days, PT36H for 36 hours`)
  await withInstallation(async ({ database: { adminUrl } }) => {
    await withClient(adminUrl, async (client) => {
      const { rowCount } = await client.query('select from platform.district where demo')
      if (!rowCount) throw new CommandRefused('This is no demonstration: its time is that of the world')
      const now = await advanceDemoClock(adminUrl, milliseconds)
      console.log(`The demonstration is now at ${inShanghai(now)} (${now.toISOString()})`)
      const waiting = await untilDueJobsAreDone(client)
      if (waiting > 0) console.log(`${waiting} jobs that have come due wait for the product to run`)
    })
  })
}

const inShanghai = (instant: Date) =>
  instant.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

/**
 * A product that runs follows the clock within a second and then works off what has come due, such as the end of a
 * comment window: whoever advances the time wants to see that.
 * @returns how many are still waiting after ten seconds, or at once when nothing runs
 */
async function untilDueJobsAreDone(client: pg.Client): Promise<number> {
  for (let tries = 0; ; tries++) {
    await new Promise((done) => setTimeout(done, tries === 0 ? 1000 : 250))
    const { rows } = await client.query<{ due: number; running: boolean }>(
      `select (select count(*) from graphile_worker._private_jobs where run_at <= now() and (attempts = 0 or locked_at is not null))::int as due,
         exists (select from pg_stat_activity where usename = 'linli_jobs' and datname = current_database()) as running`,
    )
    const { due = 0, running = false } = rows[0] ?? {}
    if (due === 0 || !running || tries === 40) return due
  }
}
