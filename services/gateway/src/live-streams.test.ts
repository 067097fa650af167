import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Browser } from './testing/browser.ts'
import { createGatewayWorld, type GatewayWorld } from './testing/gateway-world.ts'
import { serverSentEvents } from './testing/server-sent-events.ts'

const query = { query: 'subscription Watered { gardenWatered { id name keeper { name } } }' }
const event = { data: { gardenWatered: { id: '1', name: '示范花园', keeper: { name: '林书记' } } } }

describe('a live stream', () => {
  let world: GatewayWorld
  afterEach(() => world.stop())

  const listen = (browser: Browser, signal?: AbortSignal) =>
    browser.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-linli': '1' },
      body: JSON.stringify(query),
      ...(signal ? { signal } : {}),
    })
  const listening = (count = 1) => vi.waitUntil(() => world.small.listeners() === count, { timeout: 5000 })
  const member = async () => {
    const property = await world.member('property')
    const browser = world.browser()
    await browser.signIn(property.username, property.password)
    return { property, browser }
  }

  it('carries each change, with what the other subgraphs know about it', async () => {
    world = await createGatewayWorld({ production: false })
    const { browser } = await member()
    const answer = await listen(browser)
    expect(answer.headers.get('content-type')).toMatch('text/event-stream')
    expect(answer.headers.get('content-encoding')).toBeNull()
    const events = serverSentEvents(answer)
    await listening()
    for (let time = 0; time < 3; time++) {
      world.small.water()
      expect((await events.next()).value).toEqual(event)
    }
    await events.return(undefined)
  })

  it('ends when its session is revoked', async () => {
    world = await createGatewayWorld({ production: false, recheckEvery: 50 })
    const { browser } = await member()
    const events = serverSentEvents(await listen(browser))
    await listening()
    world.small.water()
    expect((await events.next()).value).toEqual(event)
    await browser.post('/auth/sign-out', {})
    expect((await events.next()).done).toBe(true)
    await listening(0)
  })

  it('ends when the appointment ends, or comes to mean something else', async () => {
    world = await createGatewayWorld({ production: false, recheckEvery: 50 })
    const { browser, property } = await member()
    for (const change of [`territories = '{210113002}'`, `ends_on = '2026-01-01'`]) {
      const events = serverSentEvents(await listen(browser))
      await listening()
      await world.sql(`update organisations.seat_of_account set ${change} where seat_id = $1`, [
        property.seat,
      ])
      expect((await events.next()).done).toBe(true)
    }
  })

  it('goes on as long as nothing changes, past the end of the claims it began with', async () => {
    world = await createGatewayWorld({ production: false, recheckEvery: 50 })
    const { browser } = await member()
    const events = serverSentEvents(await listen(browser))
    await listening()
    const first = world.small.lastClaims()
    await new Promise((done) => setTimeout(done, 400))
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] })
    try {
      world.small.water()
      expect((await events.next()).value).toEqual(event)
      expect(world.small.lastClaims()).not.toBe(first)
    } finally {
      vi.useRealTimers()
    }
    await events.return(undefined)
  })

  it('is let go by the subgraph when its reader leaves, even while nothing happens', async () => {
    world = await createGatewayWorld({ production: false })
    const { browser } = await member()
    const leave = new AbortController()
    await listen(browser, leave.signal)
    await listening()
    leave.abort()
    await listening(0)
    expect(world.small.listeners()).toBe(0)
  })

  it('is completed when the gateway stops, so that readers connect again elsewhere', async () => {
    world = await createGatewayWorld({ production: false })
    const { browser } = await member()
    const events = serverSentEvents(await listen(browser))
    await listening()
    const [{ done }] = await Promise.all([events.next(), world.gateway.stop()])
    expect(done).toBe(true)
  })

  it('is one of thirty at most for one person', async () => {
    world = await createGatewayWorld({ production: false })
    const { browser } = await member()
    const open: Response[] = []
    for (let count = 1; count <= 30; count++) open.push(await listen(browser))
    await listening(30)
    const events = serverSentEvents(await listen(browser))
    expect((await events.next()).done).toBe(true)
    expect(world.small.listeners()).toBe(open.length)
  })
})
