import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGatewayWorld, type GatewayWorld } from './testing/gateway-world.ts'
import { totp } from './testing/totp.ts'

const password = 'kitchen-garden-7-lamps'

describe('accounts from the command line', () => {
  let world: GatewayWorld
  beforeAll(async () => {
    world = await createGatewayWorld()
  })
  afterAll(() => world.stop())

  it('are made beside a running gateway and can sign in at once', async () => {
    const account = await world.accounts.createAccount({ username: 'District', password, name: '沈处长' })
    expect(await world.accounts.find('district')).toBe(account)
    expect((await world.browser().signIn('DISTRICT', password)).status).toBe(200)
  })

  it('are not made twice under one name, nor with a poor password', async () => {
    const make = (username: string, secret: string) =>
      world.accounts.createAccount({ username, password: secret, name: 'x' })
    await make('street', password)
    await expect(make('STREET', password)).rejects.toMatchObject({ code: 'USERNAME_TAKEN' })
    await expect(make('auditor', 'short')).rejects.toMatchObject({ code: 'PASSWORD_TOO_SHORT' })
    expect(await world.accounts.find('auditor')).toBeNull()
    await expect(world.accounts.createApiKey({ username: 'auditor' })).rejects.toMatchObject({
      code: 'ACCOUNT_UNKNOWN',
    })
  })

  it('get a new password that opens what wrong ones had closed and ends every session', async () => {
    const { username } = await world.member('partner')
    const browser = world.browser()
    await browser.signIn(username, password)
    for (let time = 0; time < 5; time++) await world.browser().signIn(username, 'wrong password')
    await world.accounts.setPassword({ username, password: 'another-garden-8-lamps' })
    expect(((await (await browser.get('/session')).json()) as any).account).toBeNull()
    expect((await browser.signIn(username, 'another-garden-8-lamps')).status).toBe(200)
  })

  it('lose a second factor that nobody can show any more', async () => {
    const { username } = await world.member('enterprise')
    const browser = world.browser()
    await browser.signIn(username, password)
    const { totpURI } = (await (await browser.post('/auth/two-factor/enable', { password })).json()) as any
    const code = totp(new URL(totpURI).searchParams.get('secret') ?? '')
    await browser.post('/auth/two-factor/verify-totp', { code })
    const factor = async () =>
      ((await (await world.browser().signIn(username, password)).json()) as any).twoFactorRedirect
    expect(await factor()).toBe(true)
    await world.accounts.removeSecondFactor(username)
    expect(await factor()).toBeUndefined()
  })
})
