import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'

const entries = `query($subject: ID, $first: Int, $after: String) { auditEntries(subject: $subject, first: $first, after: $after) {
  edges { cursor node { at action seatKind subjectIds person { maskedName } } } pageInfo { hasNextPage endCursor } } }`

let world: DemoWorld
beforeAll(async () => {
  world = await createDemoWorld()
  const change = `mutation($input: OrganisationChangeInput!) { organisationChange(input: $input) { errors { code } } }`
  const actor = await world.person('林书记')
  for (const [revision, name] of [
    [1, '示范·合唱一队'],
    [2, '示范·合唱二队'],
  ] as const) {
    await actor.ask(change, { input: { organisationId: demoId('示范·夕阳红合唱队'), revision, name } })
  }
})
afterAll(() => world.stop())

describe('the trail of acts', () => {
  it('tells the auditor and the district who did what to a thing, in which seat, the latest first', async () => {
    for (const name of ['审计员', '沈处长']) {
      const { data, errors } = await (
        await world.person(name)
      ).ask(entries, { subject: demoId('示范·夕阳红合唱队') })
      expect(errors).toBeUndefined()
      expect(
        data?.auditEntries.edges.filter((edge: any) => edge.node.action === 'organisationChange'),
      ).toMatchObject([
        {
          node: {
            seatKind: 'PARTY',
            subjectIds: [demoId('示范·夕阳红合唱队')],
            person: { maskedName: '林**' },
          },
        },
        { node: { seatKind: 'PARTY' } },
      ])
    }
  })

  it('shows others their own acts only, and the public none', async () => {
    const own = await (await world.person('林书记')).ask(entries)
    expect(new Set(own.data?.auditEntries.edges.map((edge: any) => edge.node.person.maskedName))).toEqual(
      new Set(['林**']),
    )
    for (const actor of [await world.person('周主任'), await world.person('郑经理'), world.anonymous()]) {
      expect((await actor.ask(entries)).data?.auditEntries.edges).toEqual([])
    }
  })

  it('is read page by page', async () => {
    const actor = await world.person('审计员')
    const first = await actor.ask(entries, { first: 1 })
    expect(first.data?.auditEntries.pageInfo.hasNextPage).toBe(true)
    const second = await actor.ask(entries, { first: 1, after: first.data?.auditEntries.pageInfo.endCursor })
    expect(second.data?.auditEntries.edges).toHaveLength(1)
    expect(second.data?.auditEntries.edges[0].cursor).not.toBe(first.data?.auditEntries.edges[0].cursor)
  })
})
