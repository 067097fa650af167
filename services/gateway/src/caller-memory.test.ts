import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createGatewayWorld, type GatewayWorld, type Member } from './testing/gateway-world.ts'

describe('who stands behind a key or a session', () => {
  let world: GatewayWorld
  let manager: Member
  let authorization: string

  beforeAll(async () => {
    world = await createGatewayWorld({ production: false, rememberCallers: true })
  })
  afterAll(() => world.stop())
  beforeEach(async () => {
    manager = await world.member(`property-${Math.random().toString(36).slice(2, 8)}`, {
      endsOn: '2026-03-31',
    })
    authorization = `Bearer ${await world.apiKey(manager)}`
    await heard()
  })

  /** Until the gateway listens; a caller is remembered from then on. */
  const heard = () =>
    vi.waitFor(async () => {
      const [listener] = await world.sql(
        `select from pg_stat_activity where application_name = 'linli-callers' and datname = current_database()
           and query like 'listen%' and state = 'idle'`,
      )
      expect(listener).toBeDefined()
    })
  const seat = async (headers: Record<string, string> = { authorization }) => {
    const answer = await world.ask('{ asker }', headers)
    const { data } = (await answer.json()) as any
    return answer.status === 200 ? JSON.parse(data.asker).claims.seat : answer.status
  }
  /** Past all doors, and without a word to anybody. */
  const takeSeat = () =>
    world.sql('delete from organisations.seat_of_account where seat_id = $1', [manager.seat])
  const tell = () => world.sql(`select pg_notify('linli_callers', '')`)

  it('is asked once, and again when something about callers has changed', async () => {
    expect(await seat()).toBe(manager.seat)
    await takeSeat()
    expect(await seat()).toBe(manager.seat)
    await tell()
    await vi.waitFor(async () => expect(await seat()).toBe(null))
  })

  it('is forgotten when its key is taken away', async () => {
    expect(await seat()).toBe(manager.seat)
    await world.sql('delete from auth.apikey where "referenceId" = $1', [manager.account])
    await vi.waitFor(async () => expect(await seat()).toBe(401))
  })

  it('is asked at once after a mutation, which may have ended a seat', async () => {
    expect(await seat()).toBe(manager.seat)
    await takeSeat()
    await world.ask('mutation { gardenWater(id: "1") { id } }', { authorization })
    expect(await seat()).toBe(null)
  })

  it('is asked at each request while nobody hears the database', async () => {
    expect(await seat()).toBe(manager.seat)
    await takeSeat()
    await world.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'linli-callers'
         and datname = current_database()`,
    )
    await vi.waitFor(async () => expect(await seat()).toBe(null))
  })

  it('is forgotten with a session that was ended elsewhere', async () => {
    const browser = world.browser()
    await browser.signIn(manager.username, manager.password)
    const asked = async () =>
      (await browser.post('/graphql', { query: '{ asker }' })).headers.get('x-linli-session')
    expect(await asked()).toBe(null)
    await world.sql('delete from auth.session where "userId" = $1', [manager.account])
    await vi.waitFor(async () => expect(await asked()).toBe('ended'))
  })

  it('is nobody from the day after the last of a term', async () => {
    expect(await seat()).toBe(manager.seat)
    world.time.advance(30 * 86_400_000)
    expect(await seat()).toBe(null)
  })
})
