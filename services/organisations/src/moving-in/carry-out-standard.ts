import { contentHash, newId } from '@linli/kernel'
import { tell } from '@linli/subgraph'
import { sql } from 'kysely'
import { Estate, ManagementArea } from '../estate/index.ts'
import { rows } from '../tables.ts'
import { mayKeepRegister } from '../territory/index.ts'
import { findCommunity } from './find-places.ts'
import { doneRow, refusedRow, refuseRow, type ImportWork, type RowResult } from './import-work.ts'
import type { Read, StandardRow } from './layout/index.ts'

/**
 * Hands what a table says that a company promises in an area to the property module, which makes a draft of it for that
 * company. Nothing is public by being in a table: the company looks it over, and it goes its way like any other draft.
 */
export async function carryOutStandard(work: ImportWork, line: Read<StandardRow>): Promise<RowResult> {
  if (line.problems.length > 0) return refusedRow(line.problems)
  const { em, viewer } = work
  const area = await findServedArea(work, line)
  if (!area) return refuseRow(line.row, 'ROW_UNKNOWN_AREA', null, line.area)
  if (area === 'several') return refuseRow(line.row, 'ROW_SEVERAL_AREAS', null, line.area)
  const { id, propertyCompanyId: companyId } = area
  if (!companyId) return refuseRow(line.row, 'ROW_NO_COMPANY', null, line.area)
  const digest = contentHash({ companyId, promises: line.promises.map((promise) => ({ ...promise })) })
  if (await wasTold(work, id, digest)) return doneRow([])
  const report = newId()
  await tell(em, 'StandardReported', {
    ...{ subject: id, report, companyId, promises: line.promises },
    ...{ person: viewer.person, seatKind: viewer.kind },
  })
  return doneRow([
    { thing: 'STANDARD', id: report, deed: 'MADE', label: line.area, former: { digest, area: id } },
  ])
}

/** The area of this name, or that of the estate of this name, in what the viewer looks after. */
async function findServedArea(
  { em, viewer }: ImportWork,
  line: StandardRow,
): Promise<ManagementArea | 'several' | null> {
  const community = line.community ? await findCommunity(em, viewer, line) : null
  if (line.community && !community) return null
  const where = { name: line.area, ...(community && { communityCode: community.code }) }
  const isMine = ({ code }: { code: string }) => !mayKeepRegister(viewer, code)
  const areas = (await em.find(ManagementArea, where)).filter(isMine)
  if (areas.length > 0) return areas.length === 1 ? (areas[0] ?? null) : 'several'
  const estates = (await em.find(Estate, where)).filter(isMine)
  if (estates.length > 1) return 'several'
  const areaId = estates[0]?.managementAreaId ?? null
  return areaId === null ? null : em.findOne(ManagementArea, { id: areaId })
}

/** Whether the same was handed over before and not taken back. */
async function wasTold({ em }: ImportWork, areaId: string, digest: string): Promise<boolean> {
  const told = await rows(em)
    .selectFrom('import_effect')
    .where('thing', '=', 'STANDARD')
    .where(sql<boolean>`former ->> 'area' = ${areaId}`)
    .where(sql<boolean>`former ->> 'digest' = ${digest}`)
    .where('undone_at', 'is', null)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return told !== undefined
}
