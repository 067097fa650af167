import { refuse, type Refusal } from '@linli/kernel'
import { type EntityManager, readRows } from '@linli/subgraph'

/** Said of every form, whatever it is about. */
type FormFault = Refusal<'INVALID_INPUT'> | null

/** What was typed must be there, readable and no longer than it may be, counted in characters as people count them. */
export function textFault(text: string, longest: number, field: string): FormFault {
  const length = [...text.trim()].length
  const isReadable = !/[\p{Cc}\p{Cs}]/u.test(text.replace(/[\n\r\t]/g, ''))
  return length > 0 && length <= longest && isReadable ? null : refuse('INVALID_INPUT', undefined, [field])
}

const idPattern = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Anything may be sent as an id; only a real one may reach the database. */
export const isId = (text: string) => idPattern.test(text)

/** A scan must be one of the district's own files. */
export async function fileFault(em: EntityManager, fileId: string | null | undefined): Promise<FormFault> {
  if (!fileId) return null
  const found =
    isId(fileId) &&
    (await readRows<unknown>(em, `select 1 from platform.file where id = $1`, [fileId])).length > 0
  return found ? null : refuse('INVALID_INPUT', undefined, ['fileId'])
}
