import { newId } from '@linli/kernel'
import { type Notice, notify } from '@linli/subgraph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await createDemoWorld()
})
afterAll(() => world.stop())

const taihu = '210113004027'

/** Gives a notice as another module would, and waits until it has reached the people. */
async function give(notice: Partial<Notice> & Pick<Notice, 'to'>): Promise<string> {
  const key = notice.key ?? newId()
  await world.service('organisations').asSystem({ district: world.district, reason: 'test' }, (em) =>
    notify(em, {
      purpose: 'SIGNATURE_ASKED',
      subject: newId(),
      link: '/app/property',
      params: {
        area: '示范·杏林苑',
        company: '示范安居物业',
        reference: '210113004027-M01-1',
        dueOn: '2026-03-09',
      },
      ...notice,
      key,
    }),
  )
  await world.settle()
  return key
}

/** The names of those whom the notice reached. */
async function reached(key: string): Promise<string[]> {
  const found = await world.rows(
    `select notification.person_id from notification join notice on notice.id = notification.notice_id where notice.key = $1`,
    [key],
  )
  return found.map((row) => row.person_id)
}

const people = (...names: string[]) => names.map(demoId).toSorted()

describe('a notice', () => {
  it('reaches those it names', async () => {
    const key = await give({ to: { persons: [demoId('林书记'), demoId('周主任'), demoId('林书记')] } })
    expect((await reached(key)).toSorted()).toEqual(people('林书记', '周主任'))
  })

  it('reaches everybody who holds a seat in the organisations it names', async () => {
    const key = await give({ to: { organisations: [demoId('示范安居物业')] } })
    expect((await reached(key)).toSorted()).toEqual(people('郑经理', '何质检', '许工程师'))
  })

  it('reaches the seats of a kind that look after the place, and only those', async () => {
    const party = await give({ to: { seats: [{ kind: 'PARTY', territory: `${taihu}-01` }] } })
    expect((await reached(party)).toSorted()).toEqual(people('林书记', '冯委员'))
    const street = await give({ to: { seats: [{ kind: 'STREET', territory: `${taihu}-M01` }] } })
    expect(await reached(street)).toEqual(people('唐科长'))
    const owners = await give({ to: { seats: [{ kind: 'OWNERS_COMMITTEE', territory: `${taihu}-M01` }] } })
    expect((await reached(owners)).toSorted()).toEqual(people('吴委员', '冯委员', '许工程师'))
  })

  it('that comes a month late stands in the list, and rings no bell', async () => {
    const at = new Date(world.time.now().getTime() - 31 * 86_400_000)
    const key = await give({ to: { persons: [demoId('林书记')] }, at })
    const [row] = await world.rows(
      `select read_at, notification.told_at from notification join notice on notice.id = notification.notice_id where key = $1`,
      [key],
    )
    expect([row?.read_at, row?.told_at].map((moment) => new Date(moment))).toEqual([at, at])
  })

  it('reaches nobody twice, however many ways name them and however often it is told', async () => {
    const to = { persons: [demoId('郑经理')], organisations: [demoId('示范安居物业')] }
    const key = await give({ to })
    await give({ to, key })
    expect((await reached(key)).toSorted()).toEqual(people('郑经理', '何质检', '许工程师'))
  })
})
