import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCast, type Cast } from '../testing/cast.ts'
import { nextMeetingBy } from './meeting-rule.ts'
import {
  accepted,
  community,
  day,
  inDays,
  makeRoundOf,
  read,
  refusedWith,
  resolved,
} from './testing/meetings.ts'

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
})
afterAll(() => cast?.world.stop())

const standing = async () =>
  (
    await read(
      cast.secretary,
      `{ meetingStandings { edges { node { communityCode placeCode lastHeldOn nextBy isBehind canCall rule { rhythm level validFrom } ahead { id } } } } }`,
    )
  ).edges[0].node

it('a monthly meeting in March is followed by one in April, a quarterly one by one in June', () => {
  expect(nextMeetingBy('MONTH', '2026-03-02')).toBe('2026-04-30')
  expect(nextMeetingBy('TWO_MONTHS', '2026-12-31')).toBe('2027-02-28')
  expect(nextMeetingBy('QUARTER', '2026-03-31')).toBe('2026-06-30')
})

describe('a community', () => {
  it('has the rhythm that we assume until its district says otherwise, from a day to come', async () => {
    expect(await standing()).toMatchObject({
      ...{ communityCode: community, placeCode: community, lastHeldOn: null, nextBy: null, isBehind: false },
      ...{ canCall: true, rule: { rhythm: 'MONTH', level: 'COMMUNITY', validFrom: null } },
    })
    const rule = {
      communityType: 'COMMERCIAL',
      rhythm: 'QUARTER',
      level: 'COMMUNITY',
      validFrom: inDays(cast, 1),
    }
    const input = { ...rule, verificationAttempts: 1, verificationDays: 3 }
    for (const [actor, more, code] of [
      [cast.resident, {}, 'NOT_SIGNED_IN'],
      [cast.secretary, {}, 'NOT_YOURS'],
      [cast.manager, {}, 'NOT_YOURS'],
      [cast.district, { validFrom: inDays(cast, 0) }, 'MEETING_RULE_PAST'],
      [cast.district, { verificationAttempts: 0 }, 'INVALID_INPUT'],
      [cast.district, { verificationDays: 61 }, 'INVALID_INPUT'],
    ] as const)
      expect(await refusedWith(cast, actor, 'meetingRuleSet', { ...input, ...more })).toMatchObject({ code })
    await accepted(cast.district, 'meetingRuleSet', input)
    expect((await standing()).rule.rhythm).toBe('MONTH')
    cast.world.time.advance(day)
    expect((await standing()).rule).toMatchObject({ rhythm: 'QUARTER', validFrom: inDays(cast, 0) })
  })

  it('is told before it falls behind, once', async () => {
    await resolved(cast)
    const { nextBy } = await standing()
    expect(nextBy).toBe('2026-06-30')
    const told = async () =>
      (await cast.world.sqlAs(
        'property',
        { kind: 'SYSTEM' },
        `select payload ->> 'key' as key from facts.fact where type = 'NoticeGiven' and payload ->> 'purpose' = 'MEETING_TO_CALL'`,
      )) as { key: string }[]
    await makeRoundOf(cast)
    expect(await told()).toEqual([])
    cast.world.time.advanceTo(new Date('2026-06-24T01:00:00Z'))
    await makeRoundOf(cast)
    await makeRoundOf(cast)
    expect(new Set((await told()).map(({ key }) => key))).toEqual(
      new Set([`meeting-to-call:${community}:2026-06-30`]),
    )
    expect((await standing()).isBehind).toBe(false)
    cast.world.time.advanceTo(new Date('2026-07-01T01:00:00Z'))
    expect((await standing()).isBehind).toBe(true)
  })
})
