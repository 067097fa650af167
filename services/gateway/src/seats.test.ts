import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGatewayWorld, type GatewayWorld, type Member } from './testing/gateway-world.ts'

describe('the seat somebody acts in', () => {
  let world: GatewayWorld
  let manager: Member
  let second: string

  beforeAll(async () => {
    world = await createGatewayWorld({ production: false })
    manager = await world.member('property', { kind: 'PROPERTY_COMPANY', endsOn: '2026-03-31' })
    second = await world.addSeat(manager, 'OWNERS_COMMITTEE')
  })
  afterAll(() => world.stop())

  const signedIn = async (member: Member) => {
    const browser = world.browser()
    await browser.signIn(member.username, member.password)
    return browser
  }
  const asker = async (answer: Response) => {
    const { data } = (await answer.json()) as any
    return JSON.parse(data.asker).claims
  }
  const query = { query: '{ asker }' }

  it('is the one the request names', async () => {
    const browser = await signedIn(manager)
    for (const seat of [manager.seat, second]) {
      expect((await asker(await browser.post('/graphql', query, { 'x-linli-seat': seat }))).seat).toBe(seat)
    }
  })

  it('is one of theirs when the request names none', async () => {
    const { seat } = await asker(await (await signedIn(manager)).post('/graphql', query))
    expect([manager.seat, second]).toContain(seat)
  })

  it('is never somebody else’s: naming it is refused, not answered in another seat', async () => {
    const stranger = await world.member('stranger')
    const answer = await (await signedIn(manager)).post('/graphql', query, { 'x-linli-seat': stranger.seat })
    expect(answer.status).toBe(403)
    expect(((await answer.json()) as any).code).toBe('SEAT_NOT_HELD')
  })

  it('cannot be changed with a key that was made for one', async () => {
    const authorization = `Bearer ${await world.apiKey(manager, second)}`
    expect((await asker(await world.ask('{ asker }', { authorization }))).seat).toBe(second)
    expect((await world.ask('{ asker }', { authorization, 'x-linli-seat': manager.seat })).status).toBe(403)
  })

  it('is the key’s own, not that of a session that happens to be in the same browser', async () => {
    const other = await world.member('other')
    const browser = await signedIn(manager)
    const authorization = `Bearer ${await world.apiKey(other)}`
    expect((await asker(await browser.post('/graphql', query, { authorization }))).account).toBe(
      other.account,
    )
  })

  it('is found with one statement, together with the session', async () => {
    const browser = await signedIn(manager)
    await browser.post('/graphql', query)
    expect(await countStatements(() => browser.post('/graphql', query))).toBe(1)
    expect(await countStatements(() => world.browser().post('/graphql', query))).toBe(0)
  })

  it('is nobody’s for somebody whose account has no seat, who is told so', async () => {
    const account = await world.accounts.createAccount({
      username: 'newcomer',
      password: 'kitchen-garden-7-lamps',
      name: '示范新人',
    })
    const browser = world.browser()
    await browser.signIn('newcomer', 'kitchen-garden-7-lamps')
    expect(await asker(await browser.post('/graphql', query))).toMatchObject({
      account,
      seat: null,
      kind: 'ANONYMOUS',
      district: null,
    })
    expect(await (await browser.get('/session')).json()).toMatchObject({ account, seats: [], seat: null })
  })

  it('is none for a disabled account, and whoever signs in to it reads why', async () => {
    const account = await world.accounts.createAccount({
      username: 'disabled',
      password: 'kitchen-garden-7-lamps',
      name: '示范停用',
    })
    const at = '2026-03-01T02:00:00.000Z'
    await world.sql('insert into organisations.disabled_account values ($1, $2, $3)', [
      account,
      '手机遗失',
      at,
    ])
    const browser = world.browser()
    await browser.signIn('disabled', 'kitchen-garden-7-lamps')
    expect(await (await browser.get('/session')).json()).toMatchObject({
      account,
      seats: [],
      disabled: [{ reason: '手机遗失', at }],
    })
  })

  it('ends with its term: refused to whoever still names it, and the shell is given another', async () => {
    const browser = await signedIn(manager)
    const key = `Bearer ${await world.apiKey(manager, manager.seat)}`
    world.time.advanceTo(new Date('2026-04-02T00:00:00Z'))
    const named = { 'x-linli-seat': manager.seat }
    expect((await browser.post('/graphql', query, named)).status).toBe(403)
    expect((await world.ask('{ asker }', { authorization: key })).status).toBe(403)
    expect((await (await browser.get('/session', named)).json()) as any).toMatchObject({ seat: second })
  })

  it('ends at once for an account that is closed', async () => {
    const guest = await world.member('guest')
    const browser = await signedIn(guest)
    const key = `Bearer ${await world.apiKey(guest)}`
    await world.sql(`update auth."user" set banned = true where id = $1`, [guest.account])
    expect((await asker(await browser.post('/graphql', query))).account).toBeNull()
    expect((await world.ask('{ asker }', { authorization: key })).status).toBe(401)
    expect((await world.browser().signIn(guest.username, guest.password)).status).toBe(403)
  })
})

/** SQL statements that this process sent meanwhile. */
async function countStatements(body: () => Promise<unknown>): Promise<number> {
  const client = pg.Client.prototype as unknown as { query: (...parameters: unknown[]) => unknown }
  const original = client.query
  let count = 0
  client.query = function (...parameters) {
    count++
    return original.apply(this, parameters)
  }
  try {
    await body()
  } finally {
    client.query = original
  }
  return count
}
