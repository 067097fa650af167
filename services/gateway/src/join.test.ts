import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invitationHash } from './accounts.ts'
import { createGatewayWorld, type GatewayWorld } from './testing/gateway-world.ts'

const password = 'kitchen-garden-7-lamps'

describe('joining by invitation', () => {
  let world: GatewayWorld
  beforeAll(async () => {
    world = await createGatewayWorld()
  })
  afterAll(() => world.stop())

  const invite = async () => {
    const code = randomUUID()
    const person = randomUUID()
    await world.sql('insert into organisations.invitation (code_hash, person_id) values ($1, $2)', [
      invitationHash(code),
      person,
    ])
    return { code, person }
  }
  const accounts = async () =>
    (await world.sql('select username from auth."user" order by username')).map(({ username }) => username)

  it('makes an account and joins it to the person who was invited', async () => {
    const { code, person } = await invite()
    const browser = world.browser()
    const answer = await browser.post('/join', { code, username: '林书记', password, name: '林书记' })
    expect(answer.status).toBe(201)
    expect(await answer.json()).toEqual({ person, username: '林书记' })
    expect((await browser.signIn('林书记', password)).status).toBe(200)
    const { events } = (await (await browser.get('/account/sign-ins')).json()) as any
    expect(events.map((event: any) => event.outcome)).toEqual(['SIGNED_IN', 'JOINED'])
  })

  it('takes a code once, and leaves no account behind where it is not taken', async () => {
    const { code } = await invite()
    expect((await world.browser().post('/join', { code, username: 'first', password })).status).toBe(201)
    const before = await accounts()
    for (const used of [code, 'never-sent']) {
      const answer = await world.browser().post('/join', { code: used, username: 'second', password })
      expect(answer.status).toBe(410)
      expect(((await answer.json()) as any).code).toBe('INVITATION_OVER')
    }
    expect(await accounts()).toEqual(before)
  })

  it('refuses a poor password or a taken name and keeps the invitation good', async () => {
    const { code } = await invite()
    await world.member('taken')
    for (const [username, secret, reason] of [
      ['fresh', 'short', 'PASSWORD_TOO_SHORT'],
      ['fresh', '1234567890', 'PASSWORD_TOO_COMMON'],
      ['taken', password, 'USERNAME_TAKEN'],
      ['not a name', password, 'USERNAME_UNFIT'],
    ]) {
      const answer = await world.browser().post('/join', { code, username, password: secret })
      expect([answer.status, ((await answer.json()) as any).code]).toEqual([422, reason])
    }
    expect((await world.browser().post('/join', { code, username: 'fresh', password })).status).toBe(201)
  })

  it('joins the account that is signed in when no new one is asked for', async () => {
    const { code, person } = await invite()
    const { username, password: own } = await world.member('already-here')
    const browser = world.browser()
    await browser.signIn(username, own)
    expect(await (await browser.post('/join', { code })).json()).toEqual({ person, username })
    const { code: another } = await invite()
    expect((await world.browser().post('/join', { code: another })).status).toBe(401)
  })

  it('leads whoever opens the link to the shell', async () => {
    const answer = await world.browser().get('/join?code=abc')
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/app/join?code=abc'])
  })

  it('does not let codes be guessed', async () => {
    const other = await createGatewayWorld()
    try {
      const statuses: number[] = []
      for (let time = 0; time < 32; time++)
        statuses.push(
          (await other.browser().post('/join', { code: `guess-${time}`, username: '', password })).status,
        )
      expect(statuses.slice(30)).toEqual([429, 429])
    } finally {
      await other.stop()
    }
  })
})
