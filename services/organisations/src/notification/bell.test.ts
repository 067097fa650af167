import { newId } from '@linli/kernel'
import { type Notice, notify } from '@linli/subgraph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await createDemoWorld()
  // What the demo itself has to tell is not what these tests count.
  await world.settle()
  await world.rows('delete from notification')
})
afterAll(() => world.stop())

const asked = {
  purpose: 'SIGNATURE_ASKED',
  link: '/app/property/standards/210113004027-M01-1',
  params: {
    area: '示范·杏林苑',
    company: '示范安居物业',
    reference: '210113004027-M01-1',
    dueOn: '2026-03-09',
  },
}

async function give(to: Notice['to'], more: Partial<Notice> = {}) {
  const [subject, key] = [newId(), newId()]
  await world
    .service('organisations')
    .asSystem({ district: world.district, reason: 'test' }, (em) =>
      notify(em, { ...asked, subject, to, key, ...more }),
    )
  await world.settle()
}

const list = /* GraphQL */ `
  query ($unreadOnly: Boolean, $first: Int, $after: String) {
    notifications(unreadOnly: $unreadOnly, first: $first, after: $after) {
      edges {
        node {
          id
          title
          text
          link
          publicLink
          purpose
          isDuty
          toldAt
          readAt
          deliveries {
            id
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
    notificationBell {
      unreadCount
      latest {
        id
      }
    }
  }
`
const markRead = /* GraphQL */ `
  mutation ($input: NotificationMarkReadInput!) {
    notificationMarkRead(input: $input) {
      notification {
        id
        readAt
      }
      errors {
        code
      }
    }
  }
`
const markAllRead = /* GraphQL */ `
  mutation ($input: NotificationMarkAllReadInput!) {
    notificationMarkAllRead(input: $input) {
      bell {
        unreadCount
      }
      errors {
        code
      }
    }
  }
`

const nodes = (answer: { data?: any }) => answer.data.notifications.edges.map((edge: any) => edge.node)

describe('the bell', () => {
  it('says in the reader’s language what they have to know, and how many they have not seen', async () => {
    const chair = await world.person('周主任')
    await give({ persons: [demoId('周主任')] }, { publicLink: '/p/standards/210113004027-M01-1' })
    const chinese = await chair.ask(list)
    expect(chinese.data?.notificationBell.unreadCount).toBe(1)
    expect(nodes(chinese)).toMatchObject([
      {
        title: '请联署：示范·杏林苑物业服务标准',
        text: '示范安居物业提交了示范·杏林苑的物业服务标准（210113004027-M01-1），请在2026年3月9日前联署或退回。',
        link: asked.link,
        publicLink: '/p/standards/210113004027-M01-1',
        isDuty: true,
        readAt: null,
        deliveries: [],
      },
    ])
    const english = await chair.ask(list, {}, { language: 'en' })
    expect(nodes(english)[0].text).toContain('by 9 March 2026')
  })

  it('shows everybody their own, in every seat, and the public nothing', async () => {
    await give({ persons: [demoId('许工程师')] })
    const engineer = await world.person('许工程师', '工程主管')
    const owner = await world.person('许工程师', '业委会委员')
    expect(nodes(await engineer.ask(list))).toEqual(nodes(await owner.ask(list)))
    expect(nodes(await engineer.ask(list))).toHaveLength(1)
    expect(nodes(await (await world.person('何质检')).ask(list))).toEqual([])
    const { data } = await world.anonymous().ask(list)
    expect(data).toMatchObject({ notifications: { edges: [] }, notificationBell: null })
  })

  it('forgets one that was seen, and lets nobody see for somebody else', async () => {
    const manager = await world.person('郑经理')
    await give({ persons: [demoId('郑经理')] })
    const [{ id }] = nodes(await manager.ask(list))
    const stranger = await (await world.person('林书记')).ask(markRead, { input: { notificationId: id } })
    expect(stranger.data?.notificationMarkRead.errors).toEqual([{ code: 'NOT_FOUND' }])
    const nobody = await world.anonymous().ask(markRead, { input: { notificationId: id } })
    expect(nobody.data?.notificationMarkRead.errors).toEqual([{ code: 'NOT_SIGNED_IN' }])
    expect((await manager.ask(list)).data?.notificationBell.unreadCount).toBe(1)

    const seen = await manager.ask(markRead, { input: { notificationId: id } })
    expect(seen.data?.notificationMarkRead).toMatchObject({ notification: { id }, errors: [] })
    expect(seen.data?.notificationMarkRead.notification.readAt).toBeTruthy()
    expect((await manager.ask(list)).data?.notificationBell.unreadCount).toBe(0)
    expect(nodes(await manager.ask(list, { unreadOnly: true }))).toEqual([])
  })

  it('forgets all that were seen, and keeps what has come since', async () => {
    const to = { persons: [demoId('吴委员')] }
    const owner = await world.person('吴委员')
    await give(to)
    world.time.advance(1000)
    await give(to)
    const [latest] = nodes(await owner.ask(list))
    world.time.advance(1000)
    await give(to)
    const input = { toldUntil: latest.toldAt }
    expect((await owner.ask(markAllRead, { input })).data?.notificationMarkAllRead).toEqual({
      bell: { unreadCount: 1 },
      errors: [],
    })
    const nobody = await world.anonymous().ask(markAllRead, { input })
    expect(nobody.data?.notificationMarkAllRead.errors).toEqual([{ code: 'NOT_SIGNED_IN' }])
  })

  it('lists a long history page by page, each entry once, the latest first', async () => {
    const to = { persons: [demoId('钱负责人')] }
    for (let at = 0; at < 7; at++) await give(to)
    const manager = await world.person('钱负责人')
    const seen: string[] = []
    for (let after: string | null = null, more = true; more;) {
      const answer: any = await manager.ask(list, { first: 3, after })
      seen.push(...nodes(answer).map(({ id }: { id: string }) => id))
      ;({ hasNextPage: more, endCursor: after } = answer.data.notifications.pageInfo)
    }
    expect(seen).toHaveLength(7)
    expect(new Set(seen).size).toBe(7)
    const whole = await manager.ask(list)
    expect(nodes(whole).map(({ id }: { id: string }) => id)).toEqual(seen)
    expect(whole.data?.notifications.totalCount).toBe(7)
  })

  it('rings at once for whoever has the page open', async () => {
    const secretary = await world.person('林书记')
    const rings = await secretary.listen(`subscription { notificationBellRang { unreadCount } }`)
    const counts: number[] = []
    for await (const event of rings) {
      counts.push(event.data?.notificationBellRang.unreadCount)
      if (counts.length === 1) await give({ persons: [demoId('林书记')] })
      if ((counts.at(-1) ?? 0) > 0) break
    }
    expect(counts.at(-1)).toBe(1)
  })

  it('says something also for a purpose that nobody has found words for', async () => {
    await give({ persons: [demoId('唐科长')] }, { purpose: 'OF_ANOTHER_AGE', params: {} })
    const [only] = nodes(await (await world.person('唐科长')).ask(list))
    expect(only).toMatchObject({ title: '有一件事需要您了解', isDuty: false, link: asked.link })
  })

  it('costs the same few statements however long the list is', async () => {
    const manager = await world.person('钱负责人')
    const short = await world.countStatements(() => manager.ask(list, { first: 1 }))
    const long = await world.countStatements(() => manager.ask(list, { first: 7 }))
    expect(long).toBe(short)
  })
})
