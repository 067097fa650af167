/** The rules of review that a district sets, from a day on: which bodies, what stands in, how many days. */
import { type CivilDay } from '@linli/kernel'
import { readRows, type EntityManager } from '@linli/subgraph'
import type { StandardSettings } from './standard-settings.ts'

export const reviewRuleNames = [
  'reviewWorkingDays',
  'commentWindowDays',
  'objectionDays',
  'reviewingBodies',
  'ownersStandIns',
] as const
export type ReviewRuleName = (typeof reviewRuleNames)[number]

export type ReviewRules = Pick<StandardSettings, ReviewRuleName>

/** One setting of the rules: since when it holds, and who answers for it. */
export interface ReviewRulesEntry {
  readonly inForceFrom: CivilDay
  readonly setInPost: string | null
  readonly setAt: Date | null
  readonly setBySeatId: string | null
  readonly values: Partial<ReviewRules>
}

/** The settings of a district, the latest day first. */
export async function reviewRulesHistory(em: EntityManager, districtId: string): Promise<ReviewRulesEntry[]> {
  const rows = await readRows<Omit<ReviewRulesEntry, 'setAt'> & { setAt: string | null }>(
    em,
    `select valid_from::text as "inForceFrom", min(set_in_post) as "setInPost", min(set_at) as "setAt",
       min(set_by_seat_id::text) as "setBySeatId", jsonb_object_agg(name, value) as values
     from standard_setting where district_id = $1 and name = any($2::text[])
     group by valid_from order by valid_from desc limit 50`,
    [districtId, [...reviewRuleNames]],
  )
  return rows.map((row) => ({ ...row, setAt: row.setAt === null ? null : new Date(row.setAt) }))
}

/** @param office in which the rules are set; kept with them, because somebody answers for them */
export async function putReviewRules(
  em: EntityManager,
  districtId: string,
  inForceFrom: CivilDay,
  rules: ReviewRules,
  office: { readonly seatId: string | null; readonly post: string | null; readonly at: Date },
): Promise<void> {
  for (const name of reviewRuleNames) {
    await em.execute(
      `insert into standard_setting (district_id, name, valid_from, value, set_by_seat_id, set_in_post, set_at)
       values (?, ?, ?, ?::jsonb, ?, ?, ?)`,
      [districtId, name, inForceFrom, JSON.stringify(rules[name]), office.seatId, office.post, office.at],
    )
  }
}
