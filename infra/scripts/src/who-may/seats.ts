import type { Claims, SeatKind } from '@linli/subgraph'
import type { World } from '@linli/subgraph/testing'

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
 * Seats of the demo's people as the gateway would mint them. Somebody with a single post speaks for a kind before
 * somebody with several, whom recusal may strike.
 * @param place code of the place that the rows speak of; a seat is its own when its territories reach there
 * @param owners names of the organisations to which the thing belongs, for kinds that have no territory
 */
export async function seatsByKind(
  world: World,
  place: string,
  owners: Partial<Record<SeatKind, string>>,
): Promise<Record<AskingKind, SeatPair>> {
  const rows = (await world.sqlAs(
    'organisations',
    { kind: 'SYSTEM' },
    `select seat.*, count(*) over (partition by person.id) as posts from organisations.person,
       lateral organisations.seats_of_people(array[person.id], $1::date) seat order by posts, seat.post, seat.seat_id`,
    [world.time.now().toISOString().slice(0, 10)],
  )) as SeatRow[]
  const district = rows[0]?.district_id ?? elsewhere
  const pairs = {} as Record<AskingKind, SeatPair>
  for (const kind of seatKinds) {
    if (kind === 'ANONYMOUS') {
      pairs[kind] = { own: {}, foreign: {} }
      continue
    }
    const ofKind = rows.filter((row) => row.kind === kind)
    const owner = owners[kind]
    const isOwn = (row: SeatRow) =>
      owner ? row.organisation_name === owner : row.territories.some((prefix) => place.startsWith(prefix))
    const own = ofKind.find(isOwn)
    const foreign = ofKind.find((row) => !isOwn(row))
    pairs[kind] = {
      own: own ? claimsOf(own) : invented(kind, district, [place.slice(0, 12)]),
      foreign: foreign ? claimsOf(foreign) : inventedElsewhere(kind, district),
    }
  }
  return pairs
}

/** The whole district is one seat's own; a stranger to it sits in another one. */
function inventedElsewhere(kind: SeatKind, district: string): Partial<Claims> {
  if (kind === 'DISTRICT' || kind === 'AUDITOR') return invented(kind, elsewhere, ['999999'])
  return invented(kind, district, [kind === 'STREET' ? '210113006' : '210113006004'])
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

const invented = (kind: SeatKind, district: string, territories: string[]): Partial<Claims> => ({
  account: `nobody of ${kind}`,
  person: elsewhere,
  seat: elsewhere,
  kind,
  post: '未设',
  administrator: kind === 'DISTRICT' || kind === 'STREET',
  district,
  territories,
  organisations: [elsewhere],
})
