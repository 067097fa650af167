import type { EntityManager, FactHandler } from '@linli/subgraph'
import type { KeptFor } from '../remove-mistake.ts'

/*
 * What the property module has built on something that a file brought in: it is then no mistake any more that could be
 * taken back, and the report says why.
 */

/** The community has compared a contract with the paper: it stays on file, and so does the area that it is for. */
export const contractConfirmed: FactHandler = async (em, { district, payload }) => {
  await keep(
    em,
    district,
    'KEPT_CONFIRMED',
    `thing = 'CONTRACT' and former ->> 'area' = ?`,
    payload.managementAreaId,
  )
  await keep(em, district, 'KEPT_CONFIRMED', areaItself, payload.managementAreaId)
}

/** A company works on its service standard for the area. */
export const standardBegun: FactHandler = async (em, { district, payload }) =>
  keep(em, district, 'KEPT_HAS_STANDARD', areaItself, payload.managementAreaId)

/** The company has made the draft of an import its own. */
export const standardWorkedOn: FactHandler = async (em, { district, subject }) =>
  keep(em, district, 'KEPT_WORKED_ON', `thing = 'STANDARD' and thing_id::text = ?`, subject)

/** The community promises something for the estate. */
export const commitmentPublished: FactHandler = async (em, { district, payload }) =>
  keep(
    em,
    district,
    'KEPT_HAS_STANDARD',
    `thing = 'ESTATE' and deed = 'MADE' and thing_id::text = ?`,
    payload.estateId,
  )

const areaItself = `thing = 'MANAGEMENT_AREA' and thing_id::text = ?`

async function keep(
  em: EntityManager,
  district: string,
  reason: KeptFor,
  which: string,
  about: unknown,
): Promise<void> {
  await em.execute(
    `update import_effect set kept_for = ? where district_id = ? and undone_at is null and kept_for is null and ${which}`,
    [reason, district, String(about)],
  )
}
