import { type EntityManager, readRows } from '@linli/subgraph'
import { bodiesFor, type StandardSettings } from './standard-settings.ts'
import type { ReviewingBody } from './standard-version.enums.ts'

/** A body that must sign in an area, and the organisation that is this body there; null when none is registered. */
export interface AreaBody {
  readonly body: ReviewingBody
  readonly organisationId: string | null
  /** The organisation's name, or the body's own where none is registered. */
  readonly name: string
}

const bodyNames: Readonly<Record<ReviewingBody, string>> = {
  PARTY_ORGANISATION: '社区党组织',
  RESIDENTS_COMMITTEE: '居民委员会',
  OWNERS_COMMITTEE: '业主委员会',
}

/**
 * The bodies of areas: the Party organisation and the residents' committee are the community's; the owners' committee
 * is that of the area's estates, or else the one registered for the community.
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
  const organisations = await readRows<{ id: string; kind: ReviewingBody; name: string; place: string }>(
    em,
    `select id, kind, name, territory_code as place from organisation
     where kind in ('PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE') and territory_code = any($1::text[])
     order by id`,
    [[...new Set(places)]],
  )
  return new Map(
    areas.map(({ id, code, types, estates }) => {
      const nearest = (body: ReviewingBody): string[] =>
        body === 'OWNERS_COMMITTEE' ? [...estates, code, communityOf(code)] : [communityOf(code)]
      const bodies = bodiesFor(types, settings).map((body): AreaBody => {
        const around = nearest(body)
        const here = organisations
          .filter(({ kind, place }) => kind === body && around.includes(place))
          .toSorted((a, b) => around.indexOf(a.place) - around.indexOf(b.place))[0]
        return { body, organisationId: here?.id ?? null, name: here?.name ?? bodyNames[body] }
      })
      return [id, bodies]
    }),
  )
}

/** The code of an area begins with that of its community: 210113001001-M01. */
const communityOf = (areaCode: string) => areaCode.split('-')[0]!
