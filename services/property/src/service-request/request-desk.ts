import { readRows, type EntityManager } from '@linli/subgraph'
import type { CommunityType } from '../service-standard/index.ts'
import type { RequestPlace } from './service-request.ts'

interface DeskQuestion {
  readonly estateType: CommunityType | null
  readonly isAboutCompany: boolean
  readonly companyId: string | null
  readonly communityId: string | null
}

/**
 * On whose desk a request lies. In resettlement estates it is the community that sends (居民点单—社区派单—团队接单—群众评单);
 * a complaint about the company never lies on the company's own desk; elsewhere the company sends, where one serves.
 */
export function deskFor({ estateType, isAboutCompany, companyId, communityId }: DeskQuestion): string | null {
  const isCommunitys = isAboutCompany || estateType === 'RESETTLEMENT' || companyId === null
  return isCommunitys ? communityId : companyId
}

export type FoundPlace = RequestPlace & { readonly communityId: string | null }

/** An estate with whoever serves it today and the committee of its community; null where there is no such estate. */
export async function placeOfEstate(em: EntityManager, estateId: string): Promise<FoundPlace | null> {
  const [row] = await readRows<FoundPlace>(
    em,
    `select estate.district_id as "districtId", estate.id as "estateId", estate.code as "estateCode",
       estate.type as "estateType", member.management_area_id as "managementAreaId", contract.company_id as "companyId",
       community.id as "communityId"
     from estate
     left join management_area_estate member on member.district_id = estate.district_id and member.estate_id = estate.id
     left join service_contract contract on contract.district_id = estate.district_id
       and contract.management_area_id = member.management_area_id and contract.ended_on is null
     left join lateral (select id from organisation where organisation.district_id = estate.district_id
       and organisation.territory_code = split_part(estate.code, '-', 1) and dissolved_on is null
       and organisation.kind in ('RESIDENTS_COMMITTEE', 'PARTY_ORGANISATION')
       order by organisation.kind desc, id limit 1) community on true
     where estate.id = $1 order by contract.company_id limit 1`,
    [estateId],
  )
  return row ?? null
}
