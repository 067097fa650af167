import { rows } from '../tables.ts'
import { divisionId, mayImportDivisions, tellDivisions } from '../territory/index.ts'
import { plainStreet } from './find-places.ts'
import { doneRow, refusedRow, refuseRow, type ImportWork, type RowResult } from './import-work.ts'
import type { DivisionLine, Read } from './layout/index.ts'

/**
 * Enters the street or neighbourhood of one row, or gives it the name that the row has. A district's own table is not the
 * official list: what it leaves out is no place that vanished.
 */
export async function carryOutDivision(work: ImportWork, line: Read<DivisionLine>): Promise<RowResult> {
  if (line.problems.length > 0) return refusedRow(line.problems)
  const { em, viewer } = work
  const { row, code, name } = line
  if (mayImportDivisions(viewer, code)) return refuseRow(row, 'ROW_NOT_YOURS', null, code)
  const parentCode = code.slice(0, code.length - 3)
  const listed = await rows(em)
    .selectFrom('listed_division')
    .where('code', 'in', [code, parentCode])
    .select(['code', 'name', 'vanished_on as vanishedOn'])
    .execute()
  const parent = listed.find((division) => division.code === parentCode)
  const isOfStreet =
    !line.street || code.length < 12 || plainStreet(line.street) === plainStreet(parent?.name ?? '')
  if (!parent || parent.vanishedOn !== null) return refuseRow(row, 'ROW_UNKNOWN_PARENT', null, parentCode)
  if (!isOfStreet) return refuseRow(row, 'ROW_OTHER_STREET', null, line.street, { street: parent.name })
  const known = listed.find((division) => division.code === code)
  if (known && known.name === name && known.vanishedOn === null) return doneRow([])
  const place = { code, name }
  const unchanged = { added: [], returned: [], renamed: [], vanished: [], unchanged: 0, digest: '' }
  if (!known) {
    await em.execute(`insert into listed_division (code, name) values (?, ?)`, [code, name])
    await tellDivisions(em, { ...unchanged, added: [place] })
  } else {
    await em.execute(`update listed_division set name = ?, vanished_on = null where code = ?`, [name, code])
    await tellDivisions(em, { ...unchanged, renamed: [{ ...place, formerName: known.name }] })
  }
  const { name: formerName, vanishedOn } = known ?? {}
  return doneRow([
    {
      ...{ thing: 'DIVISION', id: divisionId(code), label: name },
      ...(known
        ? { deed: 'CHANGED', former: { name: formerName, vanishedOn, given: name } }
        : { deed: 'MADE', former: { given: name } }),
    },
  ])
}
