import { describe, expect, it } from 'vitest'
import { readPatiently } from './connection-loss.ts'
import { sweep } from './housekeeping.ts'
import { signInPool } from './sign-in.ts'
import { createGatewayWorld } from './testing/gateway-world.ts'
import { pino } from 'pino'

describe('a database that goes away for a moment', () => {
  it('costs people who are signed in a moment and no error', async () => {
    const world = await createGatewayWorld({ production: false })
    try {
      const { username, password } = await world.member('property')
      const browser = world.browser()
      await browser.signIn(username, password)
      const statuses: number[] = []
      for (let time = 0; time < 10; time++) {
        const [, answer] = await Promise.all([
          world.sql(
            `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'linli_gateway' and datname = current_database()`,
          ),
          browser.post('/graphql', { query: '{ asker }' }),
        ])
        statuses.push(answer.status)
      }
      expect(new Set(statuses)).toEqual(new Set([200]))
    } finally {
      await world.stop()
    }
  })

  it('is not waited for when something else is wrong', async () => {
    let reads = 0
    const read = async () => {
      reads++
      throw Object.assign(new Error('no such table'), { code: '42P01' })
    }
    await expect(readPatiently(read)).rejects.toThrow('no such table')
    expect(reads).toBe(1)
  })
})

describe('keeping house', () => {
  it('takes away what is over and leaves what is not', async () => {
    const world = await createGatewayWorld()
    const pool = signInPool(world.databaseUrl, pino({ level: 'silent' }))
    try {
      const { username, password, account } = await world.member('property')
      const [old, current] = [world.browser(), world.browser()]
      await old.signIn(username, password)
      await world.sql(`update auth.session set "expiresAt" = now() - interval '1 minute'`)
      await current.signIn(username, password)
      await world.sql(
        `insert into auth.sign_in_event (at, account, outcome, means) values (now() - interval '13 months', $1, 'SIGNED_IN', 'PASSWORD')`,
        [account],
      )
      await sweep(pool)
      expect(await world.sql('select count(*)::int as sessions from auth.session')).toEqual([{ sessions: 1 }])
      expect(await world.sql('select count(*)::int as events from auth.sign_in_event')).toEqual([
        { events: 2 },
      ])
      expect(((await (await current.get('/session')).json()) as any).account).toBe(account)
    } finally {
      await pool.end()
      await world.stop()
    }
  })
})
