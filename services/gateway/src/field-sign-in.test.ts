import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweep } from './housekeeping.ts'
import { createGatewayWorld, type GatewayWorld, type Member } from './testing/gateway-world.ts'

let world: GatewayWorld
let engineer: Member
beforeAll(async () => {
  world = await createGatewayWorld()
  engineer = await world.member('engineer')
})
afterAll(() => world.stop())

async function code(hours = 8): Promise<{ code: string; id: string }> {
  const id = randomUUID()
  const text = randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()
  await world.sql(
    `insert into organisations.field_sign_in (id, code_hash, person_id, account_of_seats, hours) values ($1, $2, $3, $4, $5)`,
    [id, createHash('sha256').update(text).digest('hex'), engineer.person, engineer.account, hours],
  )
  return { code: text, id }
}
const session = async (browser: ReturnType<GatewayWorld['browser']>) =>
  (await (await browser.get('/session')).json()) as any

describe('signing in for the field', () => {
  it('opens a session of some hours, marked as such, under an account of its own', async () => {
    const made = await code(3)
    const browser = world.browser()
    const answer = await browser.post('/field-sign-in', { code: made.code })
    expect(answer.status).toBe(201)
    expect(browser.lines[0]).toMatch(/HttpOnly; SameSite=Lax/)
    const found = await session(browser)
    expect(found).toMatchObject({
      account: `field:${made.id}`,
      username: null,
      fieldUntil: expect.any(String),
    })
    expect(found.seats.map(({ id }: any) => id)).toEqual([engineer.seat])
    const hours = (Date.parse(found.fieldUntil) - Date.now()) / 3600_000
    expect(hours).toBeGreaterThan(2.9)
    expect(hours).toBeLessThanOrEqual(3)
    const events = await world.sql('select outcome, means from auth.sign_in_event where account = $1', [
      `field:${made.id}`,
    ])
    expect(events).toEqual([{ outcome: 'SIGNED_IN', means: 'FIELD' }])
  })

  it('takes a code as people type it, and once', async () => {
    const made = await code()
    const typed = ` ${made.code.slice(0, 5).toLowerCase()}-${made.code.slice(5)} `
    expect((await world.browser().post('/field-sign-in', { code: typed })).status).toBe(201)
    const again = await world.browser().post('/field-sign-in', { code: made.code })
    expect([again.status, ((await again.json()) as any).code]).toEqual([410, 'CODE_OVER'])
  })

  it('is not made longer by asking about it', async () => {
    const made = await code(2)
    const browser = world.browser()
    await browser.post('/field-sign-in', { code: made.code })
    await session(browser)
    await world.sql(`update auth.session set "expiresAt" = now() + interval '7 days' where "userId" = $1`, [
      `field:${made.id}`,
    ])
    const [kept] = await world.sql(
      `select s."expiresAt" = f.until as same from auth.session s join auth.field_session f on f.account = s."userId" where account = $1`,
      [`field:${made.id}`],
    )
    expect(kept.same).toBe(true)
  })

  it('closes at once when it is called back', async () => {
    const made = await code()
    const browser = world.browser()
    await browser.post('/field-sign-in', { code: made.code })
    await world.sql('update organisations.field_sign_in set revoked = true where id = $1', [made.id])
    expect((await session(browser)).seats).toEqual([])
  })

  it('manages no account, makes no key and joins nobody, but can be left', async () => {
    const made = await code()
    const browser = world.browser()
    await browser.post('/field-sign-in', { code: made.code })
    for (const path of ['/auth/api-key/create', '/auth/change-password', '/auth/two-factor/enable']) {
      const answer = await browser.post(path, { name: 'x', password: 'x' })
      expect([path, answer.status, ((await answer.json()) as any).code]).toEqual([path, 403, 'FIELD_SESSION'])
    }
    expect((await browser.post('/join', { code: 'any' })).status).toBe(401)
    expect((await browser.post('/auth/sign-out', {})).status).toBe(200)
    expect((await session(browser)).account).toBeNull()
  })

  it('leaves nothing behind a day after its hours', async () => {
    const made = await code()
    await world.browser().post('/field-sign-in', { code: made.code })
    const account = `field:${made.id}`
    await world.sql(`update auth.field_session set until = now() - interval '25 hours' where account = $1`, [
      account,
    ])
    const pool = { query: (text: string) => world.sql(text) } as never
    await sweep(pool)
    expect(await world.sql('select from auth."user" where id = $1', [account])).toEqual([])
  })

  it('does not let codes be guessed', async () => {
    const other = await createGatewayWorld()
    try {
      const statuses: number[] = []
      for (let time = 0; time < 12; time++)
        statuses.push((await other.browser().post('/field-sign-in', { code: `GUESS${time}` })).status)
      expect([statuses[9], ...statuses.slice(10)]).toEqual([410, 429, 429])
    } finally {
      await other.stop()
    }
  })

  it('leads whoever scans the code to the shell, and takes nothing yet', async () => {
    const answer = await world.browser().get('/field-sign-in?code=ABC')
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/app/field-sign-in?code=ABC'])
  })
})
