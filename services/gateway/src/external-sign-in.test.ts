import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGatewayWorld, type GatewayWorld } from './testing/gateway-world.ts'
import { startProvider, type Provider } from './testing/openid-provider.ts'

describe('signing in with the district’s own accounts', () => {
  let world: GatewayWorld
  let provider: Provider

  beforeAll(async () => {
    provider = await startProvider()
    world = await createGatewayWorld({
      externalProviders: [
        {
          id: 'district',
          name: '区统一身份认证',
          authorizationUrl: `${provider.url}/authorize`,
          tokenUrl: `${provider.url}/token`,
          userInfoUrl: `${provider.url}/userinfo`,
          clientId: 'linli',
          clientSecret: 'linli-secret',
        },
      ],
    })
  })
  afterAll(async () => {
    await world.stop()
    await provider.stop()
  })

  /** Goes to the provider and back, as a browser is sent. */
  const goThrough = async (browser = world.browser(), path = '/auth/sign-in/social') => {
    const begin = await browser.post(path, { provider: 'district', callbackURL: '/app' })
    expect(begin.status).toBe(200)
    const { url } = (await begin.json()) as { url: string }
    expect(new URL(url).searchParams.get('code_challenge_method')).toBe('S256')
    const there = await fetch(url, { redirect: 'manual' })
    const back = new URL(there.headers.get('location') ?? '')
    const answer = await browser.get(back.pathname + back.search)
    return { browser, answer, back }
  }
  const session = async (browser = world.browser()) => (await (await browser.get('/session')).json()) as any

  it('is offered to the shell by name', async () => {
    expect((await session()).providers).toEqual([{ id: 'district', name: '区统一身份认证' }])
  })

  it('opens a session of the same account each time, without a seat until somebody gives one', async () => {
    provider.user = { sub: '7001', name: '沈处长', email: 'anything@example.org', email_verified: true }
    const { browser, answer } = await goThrough()
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/app'])
    const first = await session(browser)
    expect(first).toMatchObject({ account: expect.any(String), name: '沈处长', seats: [] })
    expect((await session((await goThrough()).browser)).account).toBe(first.account)
    const { events } = (await (await browser.get('/account/sign-ins')).json()) as any
    expect(events[0]).toMatchObject({ outcome: 'SIGNED_IN', means: 'EXTERNAL' })
  })

  it('never takes over an account of ours, whatever address the provider says', async () => {
    const secretary = await world.member('secretary')
    provider.user = {
      sub: '7002',
      name: '冒名',
      email: 'secretary@accounts.linli.invalid',
      email_verified: true,
    }
    const { browser } = await goThrough()
    expect((await session(browser)).account).not.toBe(secretary.account)
  })

  it('is joined to an account by the person who is signed in to it', async () => {
    const secretary = await world.member('secretary-of-estate')
    provider.user = { sub: '7003', name: '林书记', email: 'lin@example.org', email_verified: true }
    const browser = world.browser()
    await browser.signIn(secretary.username, secretary.password)
    await goThrough(browser, '/auth/link-social')
    expect((await session((await goThrough()).browser)).account).toBe(secretary.account)
  })

  it('is refused to an answer that we did not ask for', async () => {
    provider.user = { sub: '7004', name: '谁', email: 'who@example.org', email_verified: true }
    const { back } = await goThrough()
    const stranger = world.browser()
    await stranger.get(back.pathname + back.search)
    expect((await session(stranger)).account).toBeNull()
  })
})
