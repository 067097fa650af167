import { ShiftableTime, systemTime, type TimeSource } from '@linli/kernel'
import pg from 'pg'

/** The product's clock: the machine's, and in a demo ahead of it by what the demo was advanced. */
export interface Clock {
  time: TimeSource
  close(): Promise<void>
}

export const machineClock: Clock = { time: systemTime, close: async () => undefined }

/** Follows the demo's time while the process runs; another process may advance it at any moment. */
export async function openDemoClock(adminUrl: string): Promise<Clock> {
  const time = new ShiftableTime()
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1, application_name: 'linli-clock' })
  pool.on('error', () => undefined)
  const follow = async () => {
    const ahead = await readAhead(pool)
    if (ahead > time.offset) time.advance(ahead - time.offset)
  }
  await follow()
  const timer = setInterval(() => void follow().catch(() => undefined), 500)
  return {
    time,
    async close() {
      clearInterval(timer)
      await pool.end()
    },
  }
}

/**
 * Moves the demo's time forward, and what waits in the queue with it. Running processes follow within a second.
 * @param milliseconds by which the demo gets further ahead
 * @returns the demo's new instant
 */
export async function advanceDemoClock(adminUrl: string, milliseconds: number): Promise<Date> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(
      `insert into platform.setting as setting (name, value) values ('time_ahead', to_jsonb($1::bigint))
       on conflict (name) do update set value = to_jsonb((setting.value #>> '{}')::bigint + $1::bigint)`,
      [milliseconds],
    )
    await client.query('set local role linli_jobs')
    await client.query('select jobs.advance(make_interval(secs => $1))', [milliseconds / 1000])
    await client.query('commit')
    return new Date(Date.now() + (await readAhead(client)))
  } finally {
    await client.end()
  }
}

async function readAhead(connection: pg.Client | pg.Pool): Promise<number> {
  const { rows } = await connection.query<{ ahead: string }>(
    `select value #>> '{}' as ahead from platform.setting where name = 'time_ahead'`,
  )
  return Number(rows[0]?.ahead ?? 0)
}
