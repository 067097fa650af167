import { addDays } from '@linli/kernel'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'
import { remindOfEnd } from './appointment-remind.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await createDemoWorld()
})
afterAll(() => world.stop())

const begin = /* GraphQL */ `
  mutation ($input: AppointmentBeginInput!) {
    appointmentBegin(input: $input) {
      appointment {
        id
      }
      errors {
        code
      }
    }
  }
`

/** Begins a term of 丁队长 in the residents’ committee. */
async function term(beginsOn: string, endsOn: string | null): Promise<string> {
  const [post] = await world.rows(`select id from post where name = '居委会委员'`)
  const secretary = await world.person('林书记')
  const { data } = await secretary.ask(begin, {
    input: {
      personId: demoId('丁队长'),
      organisationId: demoId('示范·太湖社区居委会'),
      postId: post?.id,
      ...{ beginsOn, endsOn },
    },
  })
  expect(data?.appointmentBegin.errors).toEqual([])
  return data?.appointmentBegin.appointment.id
}

const told = (appointmentId: string) =>
  world.rows(
    `select notification.person_id, notice.params from notification join notice on notice.id = notification.notice_id
     where notice.purpose = 'APPOINTMENT_ENDS' and notice.subject_id = $1 order by 1`,
    [appointmentId],
  )
const job = (appointmentId: string) => {
  const service = world.service('organisations')
  return remindOfEnd(
    { districtId: world.district, appointmentId },
    { asSystem: service.asSystem, time: world.time, service: undefined as never },
  )
}
const today = '2026-03-02'

describe('a term that runs out', () => {
  it('is told to its holder and the Party organisation of the place, once', async () => {
    const endsOn = addDays(today, 20)
    const id = await term(today, endsOn)
    await vi.waitFor(async () => expect((await told(id)).length).toBeGreaterThan(0), { timeout: 10_000 })
    await job(id)
    await world.settle()
    const found = await told(id)
    expect(found.map((row) => row.person_id)).toEqual(['丁队长', '林书记', '冯委员'].map(demoId).toSorted())
    expect(found[0]?.params).toEqual({ organisation: '示范·太湖社区居委会', post: '居委会委员', endsOn })
  })

  it('is no news where the next one is on record', async () => {
    const first = await term(addDays(today, 21), addDays(today, 60))
    await term(addDays(today, 61), null)
    await job(first)
    await world.settle()
    expect(await told(first)).toEqual([])
  })
})
