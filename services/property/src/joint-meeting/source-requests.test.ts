import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCast, type Cast } from '../testing/cast.ts'
import { move, place, sendRequest, setExamplePolicy } from '../testing/requests.ts'
import { call, readMeeting } from './testing/meetings.ts'

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
  await setExamplePolicy(cast)
})
afterAll(() => cast?.world.stop())

it('what the desk cannot solve, what is not solved twice and what comes again and again is on the next agenda', async () => {
  const escalated = await place(cast, { category: 'POWER' })
  await move(cast.manager, escalated, 'Escalate', { reason: '需要动用维修资金。' })

  const twice = await place(cast, { category: 'LIFT' })
  const { number, code } = twice
  await move(cast.manager, twice, 'Take')
  for (const words of ['没修好。', '还是没修好。']) {
    await move(cast.manager, twice, 'Dispose', { outcome: 'SOLVED', words: '已修。' })
    await sendRequest(cast.resident, 'serviceRequestReopen', { number, code, words })
    await move(cast.manager, twice, 'Accept')
  }

  for (const words of ['三单元垃圾没清。', '五单元垃圾没清。', '门口垃圾没清。'])
    await place(cast, { category: 'CLEANING', words })
  const solved = await place(cast, { category: 'GREENING' })
  await move(cast.manager, solved, 'Answer', { words: '已补种。' })

  const { id } = await call(cast)
  const { items } = await readMeeting(cast.secretary, id)
  const about = items.filter(({ sourceKind }: any) => sourceKind === 'REQUEST')
  expect(about.map(({ reason, heading }: any) => [reason, heading])).toEqual([
    ['REQUEST_ESCALATED', `示范·杏林苑：供电照明诉求 ${escalated.number} 上报`],
    ['REQUEST_REOPENED', `示范·杏林苑：电梯诉求 ${number} 多次未解决`],
    ['REQUESTS_REPEATED', '示范·杏林苑：保洁垃圾反复反映'],
  ])
  expect(about[1].reasonWords).toContain('已 2 次反映没有解决')
  // What residents wrote may name somebody: the agenda never repeats it.
  expect(JSON.stringify(about)).not.toContain('漏水')
})
