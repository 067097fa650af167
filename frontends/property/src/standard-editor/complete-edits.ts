import type { DraftEdits, ItemContent } from './draft-edits.ts'
import { missingParts } from './measure-fields.ts'

const isComplete = (content: ItemContent) => missingParts(content).length === 0

/** How many promises are being written and lack something: they are kept on the device and not sent yet. */
export function countIncomplete({ changed, added }: DraftEdits): number {
  const contents = [...Object.values(changed), ...added.map(({ content }) => content)]
  return contents.filter((content) => !isComplete(content)).length
}

/** What can be sent now: one bad promise would refuse all of it. */
export function completeEdits(edits: DraftEdits): DraftEdits {
  return {
    ...edits,
    changed: Object.fromEntries(Object.entries(edits.changed).filter(([, content]) => isComplete(content))),
    added: edits.added.filter(({ content }) => isComplete(content)),
  }
}
