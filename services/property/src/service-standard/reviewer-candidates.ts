import { type CivilDay } from '@linli/kernel'
import { type EntityManager, isIdentity, readRows } from '@linli/subgraph'
import type { Office } from './body-review.ts'

/** Somebody in office around an area who may answer in the place of a body. */
export interface Candidate extends Office {
  readonly seatId: string
  readonly personId: string
  readonly personName: string
  readonly post: string
  readonly organisationId: string
  readonly organisationName: string
}

/** Whom the street may choose from: enough for every committee of a street, and short enough to read. */
const mostCandidates = 100

interface Wanted {
  readonly standardVersionId: string
  /** The street that names, by the places of its seat. */
  readonly territories: readonly string[]
  readonly today: CivilDay
  readonly search?: string
  readonly seatId?: string
}

/**
 * People in office in the Party organisations, committees and offices of the street's places: none who holds a post in
 * the company that proposes, and none who has signed for a body of this version or was named already. The nearest first.
 */
export async function reviewerCandidates(
  em: EntityManager,
  { standardVersionId, territories, today, search = '', seatId }: Wanted,
): Promise<Candidate[]> {
  if (seatId !== undefined && !isIdentity(seatId)) return []
  return readRows<Candidate>(
    em,
    `select held.id as "seatId", held.person_id as "personId", held.person_name as "personName", held.post,
       organisation.id as "organisationId", organisation.name as "organisationName"
     from standard_version version
     join organisation on organisation.district_id = version.district_id and organisation.dissolved_on is null
       and organisation.kind in ('PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'DEPARTMENT',
         'PROPERTY_MANAGEMENT_COMMITTEE', 'AFFAIRS_SUPERVISION_COMMITTEE')
       and organisation.territory_code ^@ any($2::text[])
     join appointment held on held.district_id = version.district_id and held.organisation_id = organisation.id
       and held.begins_on <= $3 and coalesce(held.ends_on, $3) >= $3
     where version.id = $1 and ($5::uuid is null or held.id = $5)
       and (strpos(organisation.name, $4) > 0 or strpos(held.post, $4) > 0)
       and not exists (select from appointment other
         where other.district_id = version.district_id and other.person_id = held.person_id
           and other.organisation_id = version.company_id
           and other.begins_on <= $3 and coalesce(other.ends_on, $3) >= $3)
       and not exists (select from body_review review
         left join signature given on given.body_review_id = review.id and given.voided_at is null
         where review.standard_version_id = version.id
           and (given.signer_person_id = held.person_id or review.named_person_id = held.person_id))
     order by not organisation.territory_code ^@ split_part(version.area_code, '-', 1), organisation.name, held.begins_on, held.id
     limit ${mostCandidates}`,
    [standardVersionId, territories, today, search.trim(), seatId ?? null],
  )
}
