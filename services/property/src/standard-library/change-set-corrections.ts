/** What a second person compares: each wording once, however many areas it changes in. */
import { readRows, type Context } from '@linli/subgraph'
import { diffOf, readContents } from '../service-standard/index.ts'
import { standingSql } from './change-set.standing.ts'
import type { ToConfirmType } from './change-set.type.ts'

/** As many as one act confirms. */
export const mostConfirmed = 100

interface CorrectionRow {
  readonly id: string
  readonly contentHash: string
  readonly basedOnId: string | null
  readonly areaName: string
}

/** The corrections that wait, in the order of the areas; the first hundred. */
export async function toConfirmIn(context: Context, setId: string): Promise<ToConfirmType> {
  const rows = await readRows<CorrectionRow>(
    context.em,
    `select version.id, version.content_hash as "contentHash", version.based_on_id as "basedOnId", area.name as "areaName"
     from change_set_area part
     join change_set_draft draft on draft.change_set_area_id = part.id
     join standard_version version on version.id = draft.standard_version_id
     join management_area area on area.id = part.management_area_id
     where part.change_set_id = $1 and ${standingSql} = 'TO_CONFIRM'
     order by part.area_code, version.id limit ${mostConfirmed}`,
    [setId],
  )
  const ids = rows.flatMap(({ id, basedOnId }) => (basedOnId ? [id, basedOnId] : [id]))
  const contents = await readContents(context.em, ids)
  const corrections = new Map<string, ToConfirmType['corrections'][number]>()
  for (const { id, basedOnId, areaName } of rows) {
    const before = basedOnId ? (contents.get(basedOnId) ?? []) : []
    for (const change of diffOf(before, contents.get(id) ?? [], context.language).changes) {
      const key = JSON.stringify([change.before, change.after].map(withoutCode))
      const correction = corrections.get(key) ?? { change, areaNames: [] }
      correction.areaNames.push(areaName)
      corrections.set(key, correction)
    }
  }
  return {
    corrections: [...corrections.values()],
    versions: rows.map(({ id, contentHash }) => ({ standardVersionId: id, contentHash })),
  }
}

/** The same promise may bear another number in another area. */
function withoutCode(item: object | null | undefined) {
  return item && { ...item, code: '' }
}
