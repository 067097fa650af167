import { afterAll, beforeAll, expect, it } from 'vitest'
import { sweep } from './housekeeping.ts'
import { createGatewayWorld, type GatewayWorld } from './testing/gateway-world.ts'

let world: GatewayWorld
beforeAll(async () => void (world = await createGatewayWorld()))
afterAll(() => world.stop())

it('forgets the account of somebody who was erased, with name, sessions and sign-ins, and nobody else’s', async () => {
  const gone = await world.member('gone')
  const stays = await world.member('stays')
  for (const { username, password } of [gone, stays]) await world.browser().signIn(username, password)
  await world.sql('insert into organisations.erased_account values ($1)', [gone.account])
  await sweep({ query: (text: string) => world.sql(text) } as never)
  const left = (table: string, column: string) =>
    world.sql(`select distinct ${column} as account from auth.${table} where ${column} = any ($1)`, [
      [gone.account, stays.account],
    ])
  for (const [table, column] of [
    ['"user"', 'id'],
    ['session', '"userId"'],
    ['sign_in_event', 'account'],
  ] as const) {
    expect(await left(table, column)).toEqual([{ account: stays.account }])
  }
})
