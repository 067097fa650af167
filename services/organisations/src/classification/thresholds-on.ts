import type { EntityManager } from '@linli/subgraph'
import { rows } from '../tables.ts'
import { defaultThresholds, type ClassificationThresholds } from './suggest-type.ts'

export const thresholdColumns = [
  'id',
  'in_force_from as inForceFrom',
  'resettlement_percent as resettlementPercent',
  'old_until_year as oldUntilYear',
  'weak_modes as weakModes',
  'set_by as setBy',
  'set_in_post as setInPost',
  'set_at as setAt',
] as const

/** The limits in force on a civil day in the viewer's district; our first assumption where none was ever set. */
export async function thresholdsOn(
  em: EntityManager,
  districtId: string,
  day: string,
): Promise<ClassificationThresholds> {
  return (await settingOn(em, districtId, day)) ?? defaultThresholds
}

/** The dated setting in force on a civil day; nothing where none was ever set. */
export function settingOn(em: EntityManager, districtId: string, day: string) {
  return rows(em)
    .selectFrom('classification_threshold')
    .select(thresholdColumns)
    .where('district_id', '=', districtId)
    .where('in_force_from', '<=', day)
    .orderBy('in_force_from', 'desc')
    .limit(1)
    .executeTakeFirst()
}
