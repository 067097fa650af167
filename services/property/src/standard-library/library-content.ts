import type { Context } from '@linli/subgraph'
import type { StandardItemContent } from '../service-standard/index.ts'
import { loadLibraryContent, loadOwnLibrary } from './own-library.ts'

/** What the company of the reader promises everywhere; null where it has no library. */
export async function ownLibraryContent(context: Context): Promise<StandardItemContent[] | null> {
  const library = await loadOwnLibrary(context)
  return library && loadLibraryContent(context, library.id)
}
