/** What the policy needs to know of estates, for many of them at once. */
import { civilDay } from '@linli/kernel'
import { loader, type Context, readRows } from '@linli/subgraph'
import { readPosts } from '../service-standard/index.ts'
import type { EstateSituation } from './basic-commitment.policy.ts'

export async function estateSituationOf(context: Context, estateId: string): Promise<EstateSituation | null> {
  return (await readEstates(context, [estateId])).get(estateId) ?? null
}

export function loadEstateSituation(context: Context, estateId: string): Promise<EstateSituation | null> {
  return loader<EstateSituation>(context, 'estate-situation', (ids) => readEstates(context, ids)).load(
    estateId,
  )
}

type EstateRow = Omit<EstateSituation, 'viewer' | 'isSeatExpired'>

async function readEstates(context: Context, ids: readonly string[]): Promise<Map<string, EstateSituation>> {
  const { em, viewer, time } = context
  const rows = await readRows<EstateRow>(
    em,
    `select estate.id as "estateId", estate.code as "estateCode", estate.district_id as "districtId",
       exists (select from management_area_estate member join service_contract contract
           on contract.district_id = member.district_id and contract.management_area_id = member.management_area_id
         where member.estate_id = estate.id and contract.ended_on is null) as "isServed",
       exists (select from basic_commitment draft where draft.estate_id = estate.id and draft.status = 'DRAFT') as "hasDraft",
       coalesce((select max(number) from basic_commitment given where given.estate_id = estate.id), 0) as "lastNumber"
     from estate where estate.id = any($1::uuid[])`,
    [ids],
  )
  const { isSeatExpired } = await readPosts(em, viewer, [], civilDay(time.now()))
  return new Map(rows.map((row) => [row.estateId, { ...row, viewer, isSeatExpired }]))
}
