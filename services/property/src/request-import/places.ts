/** What a table's words stand for in the district: its estates, organisations and the companies of a day. */
import { civilDay } from '@linli/kernel'
import { readRows, type EntityManager } from '@linli/subgraph'
import type { CommunityType } from '../service-standard/index.ts'

interface Estate {
  readonly estateId: string
  readonly estateCode: string
  readonly estateName: string
  readonly estateType: CommunityType | null
  readonly managementAreaId: string | null
  readonly communityId: string | null
}

interface Contract {
  readonly managementAreaId: string
  readonly companyId: string
  readonly from: string
  readonly until: string | null
}

/** Where a request belongs, without who served there. */
export type KnownEstate = Estate

/** The names of a district, read once for a file. A name that two estates or organisations bear stands for neither. */
export class KnownPlaces {
  readonly districtId: string
  private readonly estates: ReadonlyMap<string, Estate | null>
  private readonly organisations: ReadonlyMap<string, string | null>
  private readonly contracts: readonly Contract[]

  private constructor(
    districtId: string,
    estates: readonly Estate[],
    organisations: readonly { id: string; name: string }[],
    contracts: readonly Contract[],
  ) {
    this.districtId = districtId
    this.estates = uniquely(
      estates.flatMap((one) => [[one.estateCode, one] as const, [one.estateName, one] as const]),
    )
    this.organisations = uniquely(organisations.map(({ id, name }) => [name, id] as const))
    this.contracts = contracts
  }

  static async read(em: EntityManager, districtId: string): Promise<KnownPlaces> {
    const estates = await readRows<Estate>(
      em,
      `select estate.id as "estateId", estate.code as "estateCode", estate.name as "estateName", estate.type as "estateType",
         member.management_area_id as "managementAreaId", community.id as "communityId"
       from estate
       left join lateral (select management_area_id from management_area_estate member
         where member.district_id = estate.district_id and member.estate_id = estate.id
         order by management_area_id limit 1) member on true
       left join lateral (select id from organisation where organisation.district_id = estate.district_id
         and organisation.territory_code = split_part(estate.code, '-', 1) and dissolved_on is null
         and organisation.kind in ('RESIDENTS_COMMITTEE', 'PARTY_ORGANISATION')
         order by organisation.kind desc, id limit 1) community on true
       where estate.district_id = $1`,
      [districtId],
    )
    const organisations = await readRows<{ id: string; name: string }>(
      em,
      `select id, name from organisation where district_id = $1`,
      [districtId],
    )
    const contracts = await readRows<Contract>(
      em,
      `select management_area_id as "managementAreaId", company_id as "companyId",
         to_char(in_force_from, 'YYYY-MM-DD') as "from", to_char(ended_on, 'YYYY-MM-DD') as until
       from service_contract where district_id = $1 order by in_force_from desc`,
      [districtId],
    )
    return new KnownPlaces(districtId, estates, organisations, contracts)
  }

  /** By its code or its name. */
  estate(word: string): Estate | null {
    return this.estates.get(word) ?? null
  }

  organisation(name: string): string | null {
    return this.organisations.get(name) ?? null
  }

  /** The company that served an area on the day of an instant; null where no contract of that day is on record. */
  companyAt(managementAreaId: string | null, at: Date): string | null {
    const day = civilDay(at)
    const held = this.contracts.find(
      ({ managementAreaId: area, from, until }) =>
        area === managementAreaId && from <= day && (until === null || day <= until),
    )
    return held?.companyId ?? null
  }
}

function uniquely<Value>(entries: readonly (readonly [string, Value])[]): Map<string, Value | null> {
  const found = new Map<string, Value | null>()
  for (const [name, value] of entries)
    found.set(name, found.has(name) && found.get(name) !== value ? null : value)
  return found
}
