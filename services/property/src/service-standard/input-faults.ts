import { refuse, type Refusal } from '@linli/kernel'
import { type EntityManager, isKeptFile } from '@linli/subgraph'

/** Said of every form, whatever it is about. */
type FormFault = Refusal<'INVALID_INPUT'> | null

/** What was typed must be there, readable and no longer than it may be, counted in characters as people count them. */
export function textFault(text: string, longest: number, field: string): FormFault {
  const length = [...text.trim()].length
  const isReadable = !/[\p{Cc}\p{Cs}]/u.test(text.replace(/[\n\r\t]/g, ''))
  return length > 0 && length <= longest && isReadable ? null : refuse('INVALID_INPUT', undefined, [field])
}

/** A scan must be one of the district's own files. */
export async function fileFault(em: EntityManager, fileId: string | null | undefined): Promise<FormFault> {
  if (!fileId) return null
  return (await isKeptFile(em, fileId)) ? null : refuse('INVALID_INPUT', undefined, ['fileId'])
}
