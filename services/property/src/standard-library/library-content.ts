import type { Context } from '@linli/subgraph'
import type { StandardItemContent } from '../service-standard/index.ts'
import { planArea } from './area-plan.ts'
import { loadLibraryContent, loadOwnLibrary } from './own-library.ts'

/**
 * What the reader's company promises everywhere, as it would stand in an area: promises that only the area has stay.
 * @param promised in the area; null where nothing ever was
 * @returns null where the company has no library, or where nobody can tell which promises are the same
 */
export async function libraryContentFor(
  context: Context,
  promised: readonly StandardItemContent[] | null,
): Promise<readonly StandardItemContent[] | null> {
  const library = await loadOwnLibrary(context)
  if (!library) return null
  const content = await loadLibraryContent(context, library.id)
  const chosen = content.map((item) => ({ item, isRetired: false }))
  const { target, problem } = planArea(promised, { content, chosen })
  return problem ? null : target
}
