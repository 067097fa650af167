import { sequentialScans } from '@linli/subgraph/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCast, type Cast } from '../testing/cast.ts'
import { allPresent, call, decideAll, resolved, run } from './testing/meetings.ts'

/* What is read all day stays found by index under row-level security, in a district that has met for years. */

let cast: Cast
let published: { id: string; reference: string }
let coming: { id: string }
beforeAll(async () => {
  cast = await createCast()
  const ended = await resolved(cast)
  await allPresent(cast, ended)
  await decideAll(cast, ended.id)
  published = await run(cast, 'jointMeetingPublish', ended.id)
  coming = await call(cast)
  const fill = (statement: string) => cast.world.sqlAs('property', { kind: 'SYSTEM' }, statement)
  // Sixty communities, fifty meetings each, with their agendas and what they resolved.
  await fill(`with source as (select * from joint_meeting where id = '${published.id}'),
    held as (insert into joint_meeting
      select (jsonb_populate_record(null::joint_meeting, to_jsonb(source) || jsonb_build_object('id', gen_random_uuid(),
        'community_code', code, 'place_code', code, 'serial', n, 'reference', code || '-J' || n,
        'invited_ids', array[md5(code)::uuid], 'held_on', (date '2020-01-01' + n * 30)))).*
      from source, generate_series(1, 50) n, (select '210113006' || lpad(c::text, 3, '0') as code from generate_series(1, 60) c) codes
      returning *),
    items as (insert into agenda_item
      select (jsonb_populate_record(null::agenda_item, to_jsonb(item) || jsonb_build_object('id', gen_random_uuid(),
        'joint_meeting_id', held.id))).*
      from held, (select * from agenda_item where joint_meeting_id = '${published.id}' limit 1) item returning *),
    minutes as (insert into agenda_minute (district_id, id, joint_meeting_id, agenda_item_id, words, decision)
      select district_id, gen_random_uuid(), joint_meeting_id, id, '', '' from items),
    seats as (insert into meeting_seat (district_id, id, joint_meeting_id, organisation_id, status, is_recorded, recorded_at)
      select district_id, gen_random_uuid(), id, invited_ids[1], 'PRESENT', false, now() from held),
    events as (insert into meeting_event (district_id, id, joint_meeting_id, kind, at, seat_kind)
      select district_id, gen_random_uuid(), id, 'CALLED', now(), 'PARTY' from held)
    insert into resolution
      select (jsonb_populate_record(null::resolution, to_jsonb(source) || jsonb_build_object('id', gen_random_uuid(),
        'joint_meeting_id', held.id, 'agenda_item_id', items.id, 'community_code', held.community_code,
        'reference', held.reference || '-1', 'owner_id', md5(held.reference)::uuid, 'raiser_id', md5(held.community_code)::uuid))).*
      from held join items on items.joint_meeting_id = held.id, (select * from resolution limit 1) source`)
}, 120_000)
afterAll(() => cast?.world.stop())

const whole = `reference status items { heading reasonWords decision minute { words } } seats { organisationName status }
  resolutions { text status availableActions { action } } notes { text } events { kind } availableActions { action }`

const reads: readonly (readonly [string, 'secretary' | 'resident' | 'manager', () => string])[] = [
  ['a meeting at its table', 'secretary', () => `{ jointMeeting(id: "${coming.id}") { ${whole} } }`],
  [
    'public minutes',
    'resident',
    () => `{ jointMeetingByReference(reference: "${published.reference}") { ${whole} } }`,
  ],
  [
    'what a company owes',
    'manager',
    () =>
      `{ resolutions(part: OWNED, first: 20) { edges { node { text dueOn isOverdue meetingReference } } } }`,
  ],
  ['the desk of a company', 'manager', () => `{ propertyToday { resolutionsWaiting { text } } }`],
  ['the desk of a community', 'secretary', () => `{ propertyToday { resolutionsWaiting { text } } }`],
]

it.each(reads)('%s is found by index', async (_, who, document) => {
  expect(await sequentialScans(cast.world, 'property', cast[who], document())).toEqual([])
})
