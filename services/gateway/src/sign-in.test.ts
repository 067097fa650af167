import { getMigrations } from 'better-auth/db/migration'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSignIn, signInKey, signInPool, syntheticEmail } from './sign-in.ts'
import type { Browser } from './testing/browser.ts'
import { createGatewayWorld, type GatewayWorld, type Member } from './testing/gateway-world.ts'
import { totp } from './testing/totp.ts'

describe('signing in', () => {
  let world: GatewayWorld
  let secretary: Member
  let browser: Browser

  beforeAll(async () => {
    world = await createGatewayWorld({ signInsPerMinute: 200 })
  })
  afterAll(() => world.stop())
  beforeEach(async () => {
    browser = world.browser()
    secretary = await world.member(`secretary-${Math.random().toString(36).slice(2, 8)}`)
  })

  const session = async (of = browser) => (await (await of.get('/session')).json()) as any
  const outcomes = async () =>
    ((await (await browser.get('/account/sign-ins')).json()) as any).events.map((event: any) => event.outcome)

  it('opens a session in a cookie that scripts cannot read', async () => {
    const answer = await browser.signIn(secretary.username, secretary.password)
    expect(answer.status).toBe(200)
    const cookie = browser.lines.find((line) => line.startsWith('linli.session_token='))
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(await session()).toMatchObject({
      account: secretary.account,
      username: secretary.username,
      person: { id: secretary.person },
      seat: secretary.seat,
      seats: [
        {
          id: secretary.seat,
          kind: 'PROPERTY_COMPANY',
          district: world.district,
          organisation: { name: '示范安居物业' },
        },
      ],
      demo: null,
    })
  })

  it('tells the shell about nobody without calling it an error', async () => {
    expect(await session()).toMatchObject({ account: null, person: null, seats: [], seat: null })
  })

  it('refuses a wrong password and an unknown name with the same words', async () => {
    const wrong = await browser.signIn(secretary.username, 'not the password')
    const unknown = await browser.signIn('nobody-of-this-name', 'not the password')
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(await wrong.text()).toBe(await unknown.text())
    expect((await session()).account).toBeNull()
  })

  it('closes an account for a while after five wrong passwords, to the right one too, and says so', async () => {
    for (let time = 0; time < 5; time++)
      expect((await browser.signIn(secretary.username, `wrong password ${time}`)).status).toBe(401)
    const locked = await browser.signIn(secretary.username, secretary.password)
    expect(locked.status).toBe(429)
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(20)
    expect(await locked.json()).toMatchObject({ code: 'SIGN_IN_LOCKED', seconds: expect.any(Number) })
    expect((await session()).account).toBeNull()

    const other = await world.member(`other-${secretary.username}`)
    expect((await browser.signIn(other.username, other.password)).status).toBe(200)

    await world.sql(`update auth.sign_in_throttle set locked_until = now() - interval '1 second'`)
    expect((await browser.signIn(secretary.username, secretary.password)).status).toBe(200)
    expect(await outcomes()).toEqual(['SIGNED_IN', 'LOCKED', ...Array(5).fill('PASSWORD_WRONG')])
  })

  it('is not to be guessed faster with many attempts at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, time) =>
        world.browser().signIn(secretary.username, `wrong password ${time}`),
      ),
    )
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5)
  })

  it('doubles the wait with each further wrong password, up to a quarter of an hour', async () => {
    const waits: number[] = []
    for (let time = 0; time < 12; time++) {
      await browser.signIn(secretary.username, 'wrong password')
      const [row] = await world.sql(
        `select extract(epoch from locked_until - last_attempt_at)::int as wait from auth.sign_in_throttle order by last_attempt_at desc limit 1`,
      )
      waits.push(row.wait)
      await world.sql(`update auth.sign_in_throttle set locked_until = null`)
    }
    expect(waits).toEqual([null, null, null, null, 30, 60, 120, 240, 480, 900, 900, 900])
  })

  it('ends with signing out', async () => {
    await browser.signIn(secretary.username, secretary.password)
    const copy = new Map(browser.cookies)
    expect((await browser.post('/auth/sign-out', {})).status).toBe(200)
    for (const [name, value] of copy) browser.cookies.set(name, value)
    expect((await session()).account).toBeNull()
  })

  it('ends from another device, with the very next request', async () => {
    const phone = world.browser()
    await browser.signIn(secretary.username, secretary.password)
    await phone.signIn(secretary.username, secretary.password)
    const sessions = (await (await browser.get('/auth/list-sessions')).json()) as { token: string }[]
    expect(sessions).toHaveLength(2)
    expect((await browser.post('/auth/revoke-other-sessions', {})).status).toBe(200)
    expect((await session()).account).toBe(secretary.account)
    expect((await session(phone)).account).toBeNull()
    const answer = await phone.post('/graphql', { documentId: 'x' })
    expect(answer.headers.get('x-linli-session')).toBe('ended')
  })

  it('believes no cookie whose signature is not ours', async () => {
    await browser.signIn(secretary.username, secretary.password)
    const [row] = await world.sql(`select token from auth.session where "userId" = $1`, [secretary.account])
    const thief = world.browser()
    thief.cookies.set('linli.session_token', encodeURIComponent(`${row.token}.${'A'.repeat(43)}=`))
    expect((await session(thief)).account).toBeNull()
  })

  it('takes a new password that is good, and puts the others out', async () => {
    const phone = world.browser()
    await browser.signIn(secretary.username, secretary.password)
    await phone.signIn(secretary.username, secretary.password)
    const change = (newPassword: string) =>
      browser.post('/auth/change-password', { currentPassword: secretary.password, newPassword })
    for (const poor of ['short', '1234567890', 'aaaaaaaaaaaaaa', `my ${secretary.username}`]) {
      expect((await change(poor)).status).toBe(422)
    }
    expect((await change('three-lamps-and-a-kettle')).status).toBe(200)
    expect((await session(phone)).account).toBeNull()
    expect((await session()).account).toBe(secretary.account)
    expect((await world.browser().signIn(secretary.username, secretary.password)).status).toBe(401)
    expect((await world.browser().signIn(secretary.username, 'three-lamps-and-a-kettle')).status).toBe(200)
  })

  it('refuses a page of another site', async () => {
    const answer = await browser.post(
      '/auth/sign-in/username',
      { username: secretary.username, password: secretary.password },
      { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    )
    expect(answer.status).toBe(403)
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  it('offers nothing of the library that nobody here needs', async () => {
    await browser.signIn(secretary.username, secretary.password)
    for (const path of [
      'sign-up/email',
      'sign-in/email',
      'admin/create-user',
      'admin/set-role',
      'update-user',
      'delete-user',
      'api-key/verify',
      'api-key/update',
      'change-email',
    ]) {
      expect((await browser.post(`/auth/${path}`, {})).status).toBe(404)
    }
  })

  it('takes no key: a key found somewhere makes no other keys', async () => {
    const authorization = `Bearer ${await world.apiKey(secretary)}`
    for (const path of ['/auth/api-key/list', '/auth/list-sessions']) {
      expect((await browser.get(path, { authorization })).status).toBe(401)
    }
    expect((await browser.post('/auth/api-key/create', { name: 'one more' }, { authorization })).status).toBe(
      401,
    )
  })

  it('makes a key for programs that is good until it is deleted', async () => {
    await browser.signIn(secretary.username, secretary.password)
    const { key, id } = (await (
      await browser.post('/auth/api-key/create', { name: 'bulletin', metadata: { seat: secretary.seat } })
    ).json()) as any
    const asks = () => world.ask('{ gardens { id } }', { authorization: `Bearer ${key}` })
    expect((await asks()).status).toBe(200)
    const [kept] = await world.sql(`select key, start from auth.apikey where id = $1`, [id])
    expect(kept.key).not.toContain(key)
    expect((await browser.post('/auth/api-key/delete', { keyId: id })).status).toBe(200)
    expect((await asks()).status).toBe(401)
  })

  it('lists what happened to oneself only, with the address cut short', async () => {
    await browser.signIn(secretary.username, 'wrong password')
    await browser.signIn(secretary.username, secretary.password)
    const { events } = (await (await browser.get('/account/sign-ins', { 'user-agent': 'x' })).json()) as any
    expect(events.map((event: any) => [event.outcome, event.means, event.clientAddress])).toEqual([
      ['SIGNED_IN', 'PASSWORD', '127.0.0.0'],
      ['PASSWORD_WRONG', 'PASSWORD', '127.0.0.0'],
    ])
    expect((await world.browser().get('/account/sign-ins')).status).toBe(401)
    const kept = await world.sql('select * from auth.sign_in_event')
    expect(JSON.stringify(kept)).not.toContain(secretary.username)
  })

  it('asks for the second factor once it is set up, and takes a backup code once', async () => {
    await browser.signIn(secretary.username, secretary.password)
    const setUp = (await (
      await browser.post('/auth/two-factor/enable', { password: secretary.password })
    ).json()) as any
    const secret = new URL(setUp.totpURI).searchParams.get('secret') ?? ''
    expect(
      (await browser.post('/auth/two-factor/verify-totp', { code: '000000' })).status,
    ).toBeGreaterThanOrEqual(400)
    expect((await browser.post('/auth/two-factor/verify-totp', { code: totp(secret) })).status).toBe(200)
    expect((await session()).twoFactor).toBe(true)

    const phone = world.browser()
    expect(await (await phone.signIn(secretary.username, secretary.password)).json()).toMatchObject({
      twoFactorRedirect: true,
    })
    expect((await session(phone)).account).toBeNull()
    expect((await phone.post('/auth/two-factor/verify-totp', { code: '000000' })).status).toBe(401)
    expect((await phone.post('/auth/two-factor/verify-totp', { code: totp(secret) })).status).toBe(200)
    expect((await session(phone)).account).toBe(secretary.account)

    const [code] = setUp.backupCodes as string[]
    const lent = world.browser()
    await lent.signIn(secretary.username, secretary.password)
    expect((await lent.post('/auth/two-factor/verify-backup-code', { code })).status).toBe(200)
    const again = world.browser()
    await again.signIn(secretary.username, secretary.password)
    expect((await again.post('/auth/two-factor/verify-backup-code', { code })).status).toBe(401)
    expect(await outcomes()).toContain('SECOND_FACTOR_WRONG')
    expect((await outcomes()).filter((outcome: string) => outcome === 'SECOND_FACTOR_ASKED')).toHaveLength(3)
  })
})

describe('the edge of signing in', () => {
  it('counts attempts by the address of the connection, whatever a client says about itself', async () => {
    const world = await createGatewayWorld({ signInsPerMinute: 3 })
    try {
      const statuses: number[] = []
      for (let time = 0; time < 5; time++) {
        const forged = { 'x-forwarded-for': `10.0.0.${time}`, 'x-linli-client-address': `10.0.1.${time}` }
        const answer = await world
          .browser()
          .post('/auth/sign-in/username', { username: `name-${time}`, password: 'x' }, forged)
        statuses.push(answer.status)
      }
      expect(statuses).toEqual([401, 401, 401, 429, 429])
    } finally {
      await world.stop()
    }
  })

  it('marks cookies as secure and asks browsers for https when the address people type is https', async () => {
    const world = await createGatewayWorld({ origin: 'https://linli.example' })
    try {
      const { username, password } = await world.member('property')
      const browser = world.browser()
      const answer = await browser.post(
        '/auth/sign-in/username',
        { username, password },
        { origin: 'https://linli.example' },
      )
      expect(answer.status).toBe(200)
      expect(browser.lines[0]).toMatch(/^__Secure-linli\.session_token=.*Secure/i)
      expect(answer.headers.get('strict-transport-security')).toContain('max-age=63072000')
    } finally {
      await world.stop()
    }
  })

  it('has the tables that the library asks for', async () => {
    const world = await createGatewayWorld()
    const pool = signInPool(world.databaseUrl, pino({ level: 'silent' }))
    try {
      const signIn = createSignIn({
        pool,
        key: signInKey(world.secret),
        origin: 'http://127.0.0.1',
        logger: pino({ level: 'silent' }),
      })
      const { toBeAdded, toBeCreated } = await getMigrations(signIn.options)
      expect({ toBeAdded, toBeCreated }).toEqual({ toBeAdded: [], toBeCreated: [] })
    } finally {
      await pool.end()
      await world.stop()
    }
  })

  it('makes an address of any name that an authenticator app can show', () => {
    expect(syntheticEmail('Residents-Committee')).toBe('residents-committee@accounts.linli.invalid')
    expect(syntheticEmail('林书记')).toMatch(/^_[\da-f]{32}@accounts\.linli\.invalid$/)
  })
})
