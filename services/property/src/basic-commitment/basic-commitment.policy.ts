/** Who may promise basic services for an estate, and why not. */
import { civilDay, refuse, type Refusal } from '@linli/kernel'
import { loader, type Context, readRows, type Viewer } from '@linli/subgraph'
import { readPosts } from '../service-standard/index.ts'
import { knowsCommitmentMove, type BasicCommitmentStatus } from './basic-commitment.lifecycle.ts'
import type { BasicCommitmentErrorCode } from './basic-commitment.type.ts'

export type CommitmentAnswer = Refusal<BasicCommitmentErrorCode> | null

/** What the policy needs to know of an estate. */
export interface EstateSituation {
  readonly viewer: Pick<Viewer, 'isAnonymous' | 'holds' | 'sees' | 'organisations'>
  readonly estateId: string
  readonly estateCode: string
  readonly districtId: string
  /** Whether a company serves it under a contract. */
  readonly isServed: boolean
  readonly hasDraft: boolean
  readonly lastNumber: number
  readonly isSeatExpired: boolean
}

/** The community: its residents' committee and its Party organisation. */
export function mayKeep({ viewer, estateCode, isServed, isSeatExpired }: EstateSituation): CommitmentAnswer {
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (!viewer.holds('RESIDENTS_COMMITTEE', 'PARTY') || !viewer.sees(estateCode)) return refuse('NOT_YOURS')
  if (isSeatExpired) return refuse('SEAT_EXPIRED')
  return isServed ? refuse('HAS_COMPANY') : null
}

export function mayDraft(situation: EstateSituation): CommitmentAnswer {
  return mayKeep(situation) ?? (situation.hasDraft ? refuse('ALREADY_DRAFTED') : null)
}

export function mayWrite(situation: EstateSituation, status: BasicCommitmentStatus): CommitmentAnswer {
  return mayKeep(situation) ?? (knowsCommitmentMove('publish', status) ? null : refuse('NO_DRAFT'))
}

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
