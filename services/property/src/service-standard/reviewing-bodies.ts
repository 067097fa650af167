import { type EntityManager, readRows } from '@linli/subgraph'
import { bodiesFor, type StandardSettings } from './standard-settings.ts'
import type { ReviewingBody, StandIn } from './standard-version.enums.ts'

/** A body that must sign in an area, and the organisation that is this body there; null when none is registered. */
export interface AreaBody {
  readonly body: ReviewingBody
  readonly organisationId: string | null
  /** The organisation's name, or the body's own where none is registered. */
  readonly name: string
  /** What takes the body's place here; null where the body itself answers. */
  readonly standIn: StandIn | null
}

interface Organisation {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly place: string
}

const answering = [
  ...['PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE'],
  ...['PROPERTY_MANAGEMENT_COMMITTEE', 'AFFAIRS_SUPERVISION_COMMITTEE'],
]

const bodyNames: Readonly<Record<ReviewingBody, string>> = {
  PARTY_ORGANISATION: '社区党组织',
  RESIDENTS_COMMITTEE: '居民委员会',
  OWNERS_COMMITTEE: '业主委员会',
}

/**
 * The bodies of areas: the Party organisation and the residents' committee are the community's; the owners' committee
 * is that of the area's estates, or else the one registered for the community, or else what stands in for it.
 */
export async function requiredBodiesOf(
  em: EntityManager,
  areaIds: readonly string[],
  settings: StandardSettings,
): Promise<Map<string, readonly AreaBody[]>> {
  const areas = await readRows<{ id: string; code: string; types: (string | null)[]; estates: string[] }>(
    em,
    `select area.id, area.code, coalesce(array_agg(estate.type) filter (where estate.id is not null), '{}') as types,
       coalesce(array_agg(estate.code) filter (where estate.id is not null), '{}') as estates
     from management_area area
     left join management_area_estate member on member.management_area_id = area.id
     left join estate on estate.id = member.estate_id
     where area.id = any($1::uuid[]) group by area.id, area.code`,
    [areaIds],
  )
  const places = areas.flatMap(({ code, estates }) => [communityOf(code), code, ...estates])
  const organisations = await readRows<Organisation>(
    em,
    `select id, kind, name, territory_code as place from organisation
     where kind = any($2::text[]) and territory_code = any($1::text[]) and dissolved_on is null
     order by id`,
    [[...new Set(places)], answering],
  )
  return new Map(
    areas.map(({ id, code, types, estates }) => {
      const around = [...estates, code, communityOf(code)]
      const nearest = (wanted: string): Organisation | undefined =>
        organisations
          .filter(({ kind, place }) => kind === wanted && around.includes(place))
          .toSorted((a, b) => around.indexOf(a.place) - around.indexOf(b.place))[0]
      const bodies = bodiesFor(types, settings).map((body): AreaBody => {
        const here = nearest(body)
        if (here) return { body, organisationId: here.id, name: here.name, standIn: null }
        const instead = body === 'OWNERS_COMMITTEE' ? standInFor(nearest, settings) : null
        return instead
          ? { body, ...instead }
          : { body, organisationId: null, name: bodyNames[body], standIn: null }
      })
      return [id, bodies]
    }),
  )
}

/**
 * What takes the place of an owners' committee: the first of the district's list that is there. The residents' committee
 * witnesses what representatives say; it is not asked to decide for the owners.
 */
function standInFor(
  nearest: (kind: string) => Organisation | undefined,
  { ownersStandIns }: StandardSettings,
): Omit<AreaBody, 'body'> | null {
  for (const standIn of ownersStandIns) {
    const found = nearest(standIn === 'WITNESSED_OPINIONS' ? 'RESIDENTS_COMMITTEE' : standIn)
    if (found) return { organisationId: found.id, name: found.name, standIn }
  }
  return null
}

/** The code of an area begins with that of its community: 210113001001-M01. */
const communityOf = (areaCode: string) => areaCode.split('-')[0]!
