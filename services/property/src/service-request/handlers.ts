import { refuse } from '@linli/kernel'
import { isIdentity, readRows, type EntityManager } from '@linli/subgraph'
import type { RequestAnswer } from './service-request.policy.ts'

export interface HandlerRow {
  readonly id: string
  readonly name: string
  readonly kind: string
}

/** Who can be sent to an estate: the company that serves it, and the bodies, teams and offices around it. */
const canBeSent = `organisation.dissolved_on is null and (organisation.id = $2 or (
  organisation.kind in ('PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE', 'VOLUNTEER_TEAM', 'SOCIAL_ORGANISATION', 'DEPARTMENT')
  and organisation.territory_code is not null and $3 ^@ split_part(organisation.territory_code, '-', 1)))`

/** The nearest first; at most a hundred. */
export function handlersFor(
  em: EntityManager,
  { districtId, companyId, estateCode }: { districtId: string; companyId: string | null; estateCode: string },
): Promise<HandlerRow[]> {
  return readRows<HandlerRow>(
    em,
    `select id, name, kind from organisation where district_id = $1 and ${canBeSent}
     order by organisation.id = $2 desc nulls last, length(territory_code) desc nulls last, name collate "zh-x-icu", id limit 100`,
    [districtId, companyId, estateCode],
  )
}

export async function handlerFault(
  em: EntityManager,
  request: { districtId: string; companyId: string | null; estateCode: string },
  handlerId: string,
): Promise<RequestAnswer> {
  if (!isIdentity(handlerId)) return refuse('HANDLER_UNKNOWN', undefined, ['handlerId'])
  const [found] = await readRows<{ id: string }>(
    em,
    `select id from organisation where district_id = $1 and ${canBeSent} and id = $4`,
    [request.districtId, request.companyId, request.estateCode, handlerId],
  )
  return found ? null : refuse('HANDLER_UNKNOWN', undefined, ['handlerId'])
}
