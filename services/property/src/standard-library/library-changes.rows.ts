/** The history of a library, page by page. */
import { page, type Context, type PageRequest } from '@linli/subgraph'
import { changeSentence, diffItems, type StandardItemContent } from '../service-standard/index.ts'
import { seatShown } from '../territory/index.ts'
import type { LibraryChangeKind } from './library-change.ts'

interface ChangeTables {
  library_change: {
    id: string
    standard_library_id: string
    item_code: string
    kind: LibraryChangeKind
    before: StandardItemContent | null
    after: StandardItemContent | null
    reason: string
    at: Date
    seat_id: string | null
  }
}

/** Newest first; of one promise or of all. */
export function libraryChangesOf(
  context: Context,
  libraryId: string,
  code: string | null,
  request: PageRequest,
) {
  let query = context.em
    .getKysely<ChangeTables>()
    .selectFrom('library_change')
    .select(['id', 'item_code as code', 'kind', 'before', 'after', 'reason', 'at', 'seat_id as seatId'])
    .where('standard_library_id', '=', libraryId)
  if (code) query = query.where('item_code', '=', code.replaceAll('\0', ''))
  return page(query, request, { columns: ['at', 'id'], direction: 'desc' }, ({ seatId, at, ...change }) => ({
    ...change,
    at: new Date(at),
    sentence: sentenceOf(change, context),
    // Looked up when it is asked for, and only then.
    get by() {
      return seatShown(context, seatId)
    },
  }))
}

function sentenceOf(
  { before, after }: { before: StandardItemContent | null; after: StandardItemContent | null },
  { language }: Context,
): string {
  const [change] = diffItems(before ? [before] : [], after ? [after] : [])
  return change ? changeSentence(change, language) : ''
}
