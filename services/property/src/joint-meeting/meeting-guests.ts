/** Who may sit at the table: the bodies of the community, owners' committees, companies that serve there, the street. */
import { readRows, type EntityManager } from '@linli/subgraph'
import type { MeetingPlace } from './joint-meeting.ts'

export interface Guest {
  readonly organisationId: string
  readonly name: string
  /** Whether the table is called with them unless somebody says otherwise. */
  readonly isUsual: boolean
}

/** Codes of streets are the first nine digits of those of their communities. */
const streetDigits = 9

export function guestsOf(
  em: EntityManager,
  { districtId, communityCode, placeCode }: MeetingPlace,
): Promise<Guest[]> {
  return readRows<Guest>(
    em,
    `select organisation.id as "organisationId", organisation.name,
       organisation.kind in ('PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE') and organisation.territory_code = $2
         or organisation.kind = 'OWNERS_COMMITTEE' and (organisation.territory_code >= $3 and organisation.territory_code < $3 || ':'
           or exists (select from management_area area join management_area_estate member
               on member.district_id = area.district_id and member.management_area_id = area.id
               join estate on estate.district_id = member.district_id and estate.id = member.estate_id
             where area.district_id = $1 and area.code = $3 and estate.code = organisation.territory_code))
         or organisation.kind = 'PROPERTY_COMPANY' and exists (select from service_contract contract
           join management_area area on area.district_id = contract.district_id and area.id = contract.management_area_id
           where contract.district_id = $1 and contract.company_id = organisation.id and contract.ended_on is null
             and area.code >= $3 and area.code < $3 || ':')
         or organisation.kind = 'DEPARTMENT' as "isUsual"
     from organisation
     where organisation.district_id = $1 and organisation.dissolved_on is null
       and (organisation.territory_code >= $2 and organisation.territory_code < $2 || ':'
         or organisation.kind = 'DEPARTMENT' and organisation.territory_code = $4
         or organisation.kind = 'PROPERTY_COMPANY' and organisation.id in (select contract.company_id from service_contract contract
           join management_area area on area.district_id = contract.district_id and area.id = contract.management_area_id
           where contract.district_id = $1 and contract.ended_on is null and area.code >= $2 and area.code < $2 || ':'))
     order by 3 desc, organisation.name, organisation.id limit 200`,
    [districtId, communityCode, placeCode, communityCode.slice(0, streetDigits)],
  )
}
