import { loader, readRows, type Context, type EntityManager } from '@linli/subgraph'
import type { ResponseStage } from '../response-clock/index.ts'
import type { PolicyContent, PolicyScope } from './response-policy.ts'

export type PolicyRow = PolicyScope &
  PolicyContent & {
    readonly id: string
    readonly districtId: string
    readonly validFrom: Date
    readonly setBySeatId?: string | null | undefined
  }

const columns = `id, district_id as "districtId", territory_code as "territoryCode", estate_type as "estateType", kind, category,
  name, is_example as "isExample", stages, longest_pause_minutes as "longestPauseMinutes", valid_from as "validFrom",
  set_by_seat_id as "setBySeatId"`

/** @param condition on `response_policy`, with order and limit if need be */
async function readPolicies(
  em: EntityManager,
  condition: string,
  parameters: readonly unknown[],
): Promise<PolicyRow[]> {
  const rows = await readRows<PolicyRow>(
    em,
    `select ${columns} from response_policy where ${condition}`,
    parameters,
  )
  return rows.map((row) => ({ ...row, validFrom: new Date(row.validFrom) }))
}

interface Asked {
  readonly districtId: string
  readonly estateCode: string
  readonly estateType: string | null
  readonly kind: string
  readonly category: string
}

/**
 * The policy for a request placed now: the nearest territory decides, then the category, the kind and the type of the
 * community; of the same scope the latest. Null where nothing is set: then no clock runs.
 */
export async function policyFor(em: EntityManager, asked: Asked, now: Date): Promise<PolicyRow | null> {
  const { districtId, estateCode, estateType, kind, category } = asked
  const [found] = await readPolicies(
    em,
    `district_id = $1 and $2 ^@ territory_code and coalesce(estate_type = $3, true) and coalesce(kind = $4, true)
       and coalesce(category = $5, true) and valid_from <= $6
     order by length(territory_code) desc, category is not null desc, kind is not null desc, estate_type is not null desc,
       valid_from desc, id desc limit 1`,
    [districtId, estateCode, estateType, kind, category, now],
  )
  return found ?? null
}

export function loadPolicy(context: Context, id: string | null | undefined): Promise<PolicyRow | null> {
  if (!id) return Promise.resolve(null)
  return loader<PolicyRow>(context, 'response-policy', async (ids) => {
    const rows = await readPolicies(context.em, 'id = any($1::uuid[])', [ids])
    return new Map(rows.map((row) => [row.id, row]))
  }).load(id)
}

export async function stagesOf(em: EntityManager, id: string | null): Promise<readonly ResponseStage[]> {
  const [row] = id ? await readPolicies(em, 'id = $1', [id]) : []
  return row?.stages ?? []
}

/** What holds in a district: for each scope the latest, the widest first. */
export function policiesInForce(em: EntityManager, districtId: string, now: Date): Promise<PolicyRow[]> {
  return readPolicies(
    em,
    `id in (select distinct on (territory_code, estate_type, kind, category) id from response_policy
       where district_id = $1 and valid_from <= $2
       order by territory_code, estate_type, kind, category, valid_from desc, id desc)
     order by territory_code, estate_type nulls first, kind nulls first, category nulls first limit 200`,
    [districtId, now],
  )
}
