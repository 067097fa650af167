import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicSendingLimits, SendingCount } from './public-sending.ts'
import { createGatewayWorld, type GatewayWorld } from './testing/gateway-world.ts'

const tenMinutes = 10 * 60_000

describe('the requests that residents send without an account', () => {
  const [limit] = publicSendingLimits
  const count = () => new SendingCount(limit!)
  const sending = (counting: SendingCount, times: number, sent: (at: number) => Partial<Sending>, now = 0) =>
    Array.from({ length: times }, (_, at) =>
      counting.take({ address: 'one', subject: 'estate', repeat: null, ...sent(at) }, now),
    )
  interface Sending {
    address: string
    subject: string
    repeat: string
  }

  it('from one address cannot fill a board, and what is refused there is not taken from the others', () => {
    const counting = count()
    const spam = sending(counting, 5000, () => ({ address: 'spammer' }))
    expect(spam.filter((met) => met === null)).toHaveLength(10)
    expect(new Set(spam.slice(10))).toEqual(new Set(['ADDRESS']))
    const others = sending(counting, 100, (at) => ({ address: `neighbour ${at}` }))
    expect(others).toEqual(others.map(() => null))
  })

  it('all day long are at most forty from one address', () => {
    const counting = count()
    const taken = Array.from({ length: 144 }, (_, window) =>
      sending(counting, 10, () => ({}), window * tenMinutes),
    ).flat()
    expect(taken.filter((met) => met === null)).toHaveLength(40)
  })

  it('of five hundred at once leave the desk of their estate something it can read, and other estates untouched', () => {
    const counting = count()
    const crowd = sending(counting, 500, (at) => ({ address: `resident ${at}` }))
    expect(crowd.filter((met) => met === null)).toHaveLength(200)
    expect(crowd.at(-1)).toBe('SUBJECT')
    expect(sending(counting, 1, () => ({ address: 'elsewhere', subject: 'other' }))).toEqual([null])
    const later = sending(counting, 100, (at) => ({ address: `resident ${at}` }), tenMinutes)
    expect(later).toEqual(later.map(() => null))
  })

  it('sent again with their key count once', () => {
    const counting = count()
    const again = sending(counting, 50, () => ({ repeat: 'the same' }))
    expect(again).toEqual(again.map(() => null))
    expect(sending(counting, 9, () => ({}))).not.toContain('ADDRESS')
    expect(sending(counting, 1, () => ({}))).toEqual(['ADDRESS'])
  })
})

const limitOfOne = {
  perAddress: [{ times: 5, windowMillis: 24 * 3_600_000 }],
  perSubject: [{ times: 1, windowMillis: 24 * 3_600_000 }],
}

describe('what one address sends at the gateway', () => {
  let world: GatewayWorld
  let program: Record<string, string>
  const anonymous = { 'x-linli': '1' }

  beforeAll(async () => {
    const perAddress = [{ times: 4, windowMillis: 24 * 3_600_000 }]
    const perSubject = [{ times: 2, windowMillis: 24 * 3_600_000 }]
    world = await createGatewayWorld({
      production: false,
      publicSending: [{ mutation: 'gardenWater', subject: ['id'], repeatedBy: [], perAddress, perSubject }],
    })
    program = { authorization: `Bearer ${await world.apiKey(await world.member('property'))}` }
  })
  afterAll(() => world.stop())

  const water = (id: string, headers: Record<string, string> = anonymous) =>
    world.ask('mutation($id: ID!) { gardenWater(id: $id) { id } }', headers, { id })
  const refusal = async (answer: Response) => ((await answer.json()) as any).errors?.[0].extensions

  it('is limited by what it is sent to and then by the address, under however many names', async () => {
    expect((await water('1')).status).toBe(200)
    expect((await water('1')).status).toBe(200)
    const full = await water('1')
    expect(full.status).toBe(429)
    expect(await refusal(full)).toMatchObject({ code: 'TOO_MANY_REQUESTS', limit: 'SUBJECT' })
    const names = '{ a: gardenWater(id: "2") { id } b: gardenWater(id: "3") { id } }'
    expect(await refusal(await world.ask(`mutation ${names}`, anonymous))).toMatchObject({ limit: 'ADDRESS' })
  })

  it('is not counted for whoever has signed in, nor where something else is asked', async () => {
    for (let time = 0; time < 6; time++) expect((await water('1', program)).status).toBe(200)
    expect((await world.ask('{ gardens { id } }', anonymous)).status).toBe(200)
  })

  it('is told to the pages that send it for somebody, so that they can say what to do', async () => {
    const fresh = await createGatewayWorld({
      publicSending: [{ ...limitOfOne, mutation: 'gardenWater', subject: ['id'], repeatedBy: [] }],
      publicPages: async (_, { execute }) => {
        const { data, errors } = await execute('mutation { gardenWater(id: "4") { id } }')
        return Response.json({ isWatered: Boolean(data), says: errors?.map((one: any) => one.extensions) })
      },
    })
    const send = async () => (await fetch(`${fresh.url}/p/water`, { method: 'POST' })).json()
    try {
      expect(await send()).toMatchObject({ isWatered: true })
      const says = [{ code: 'TOO_MANY_REQUESTS', limit: 'SUBJECT' }]
      expect(await send()).toMatchObject({ isWatered: false, says })
    } finally {
      await fresh.stop()
    }
  })
})
