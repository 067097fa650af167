import type { Claims, SeatKind } from '@linli/subgraph'
import type { World } from '@linli/subgraph/testing'
import { appointStranger, type Post } from './strangers.ts'

/** The columns of the table, in its order. */
export const seatKinds = [
  'ANONYMOUS',
  'PROPERTY_COMPANY',
  'PARTY',
  'RESIDENTS_COMMITTEE',
  'OWNERS_COMMITTEE',
  'STREET',
  'DISTRICT',
  'AUDITOR',
  'ENTERPRISE',
  'PARTNER',
  'DEPARTMENT',
  'SOCIAL',
] as const satisfies SeatKind[]

export type AskingKind = (typeof seatKinds)[number]

/** A seat of each kind where the thing lies, and one of the same kind elsewhere. */
export interface SeatPair {
  own: Partial<Claims>
  foreign: Partial<Claims>
}

interface SeatRow {
  district_id: string
  person_id: string
  seat_id: string
  kind: SeatKind
  post: string
  administrator: boolean
  organisation_id: string
  organisation_name: string
  territories: string[]
}

const elsewhere = '11111111-1111-4111-8111-111111111111'

/**
 * Seats of the demo's people; where nobody holds one, somebody is appointed. Somebody with a single post speaks for a kind
 * before somebody with several, whom recusal may strike.
 * @param place code of the place that the rows speak of; a seat is its own when its territories reach there
 * @param owners names of the organisations to which the thing belongs, for kinds that have no territory
 */
export async function seatsByKind(
  world: World,
  place: string,
  owners: Partial<Record<SeatKind, string>>,
): Promise<Record<AskingKind, SeatPair>> {
  const pairs = {} as Record<AskingKind, SeatPair>
  let rows = await seatsOf(world)
  const home = rows[0]?.district_id ?? elsewhere
  for (const kind of seatKinds) {
    if (kind === 'ANONYMOUS') {
      pairs[kind] = { own: {}, foreign: {} }
      continue
    }
    const owner = owners[kind]
    const isOwn = (row: SeatRow) =>
      owner ? row.organisation_name === owner : row.territories.some((prefix) => place.startsWith(prefix))
    const seat = async (wanted: (row: SeatRow) => boolean, post: Post) => {
      const held = () => rows.find((row) => row.kind === kind && wanted(row))
      if (!held()) {
        await appointStranger(world, post)
        rows = await seatsOf(world)
      }
      const found = held()
      if (!found) throw new Error(`Nobody holds a seat of ${kind} for ${place}`)
      return claimsOf(found)
    }
    pairs[kind] = {
      own: await seat(opensPlaces(kind) || owner ? isOwn : () => true, {
        kind,
        district: home,
        reachCode: place.slice(0, 12),
      }),
      foreign: await seat((row) => !isOwn(row), postElsewhere(kind, home)),
    }
  }
  return pairs
}

/** A company and a partner act for their organisation: where a thing belongs to none, no seat of theirs is its own. */
const opensPlaces = (kind: SeatKind) => kind !== 'PROPERTY_COMPANY' && kind !== 'PARTNER'

const seatsOf = async (world: World) =>
  (await world.sqlAs(
    'organisations',
    { kind: 'SYSTEM' },
    `select seat.*, count(*) over (partition by person.id) as posts from organisations.person,
       lateral organisations.seats_of_people(array[person.id], $1::date) seat order by posts, seat.post, seat.seat_id`,
    [world.time.now().toISOString().slice(0, 10)],
  )) as SeatRow[]

/** The whole district is one seat's own; a stranger to it sits in another one. */
function postElsewhere(kind: SeatKind, home: string): Post {
  if (kind === 'DISTRICT' || kind === 'AUDITOR') return { kind, district: elsewhere, reachCode: '999999' }
  return { kind, district: home, reachCode: kind === 'STREET' ? '210113006' : '210113006004' }
}

const claimsOf = (row: SeatRow): Partial<Claims> => ({
  account: `account of ${row.person_id}`,
  person: row.person_id,
  seat: row.seat_id,
  kind: row.kind,
  post: row.post,
  administrator: row.administrator,
  district: row.district_id,
  territories: row.territories,
  organisations: [row.organisation_id],
})
