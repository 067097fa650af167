import { defineEntity, OptionalProps, p } from '@mikro-orm/core'
import { fieldsThatDiffer, type Actor, type StandardItemContent } from '../service-standard/index.ts'
import { LibraryChange, type PromiseTurn } from './library-change.ts'
import { LibraryItem } from './library-item.ts'

const StandardLibrarySchema = defineEntity({
  name: 'StandardLibrary',
  tableName: 'standard_library',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    companyId: p.uuid(),
    revision: p.integer(),
    createdAt: p.datetime(),
    changedAt: p.datetime(),
    items: () => p.oneToMany(LibraryItem).mappedBy('standardLibrary'),
    changes: () => p.oneToMany(LibraryChange).mappedBy('standardLibrary'),
  },
})

/**
 * What a company promises everywhere in a district unless an area says otherwise. It promises nothing by itself:
 * only a published version of an area's standard does.
 */
export class StandardLibrary extends StandardLibrarySchema.class {
  [OptionalProps]?: 'content'

  /** The promises that are made today, in the order in which they are read. */
  get content(): StandardItemContent[] {
    return this.items
      .getItems()
      .filter(({ retiredAt }) => retiredAt == null)
      .toSorted((a, b) => a.position - b.position)
      .map(({ content }) => content)
  }

  /**
   * Takes a new content. Each promise that differs gets a line of history; the order alone is no history.
   * @returns how many promises differ
   */
  take(content: readonly StandardItemContent[], reason: string, editor: Actor, now: Date): number {
    const stored = new Map(this.items.getItems().map((item) => [item.code, item]))
    const turns: PromiseTurn[] = []
    for (const [position, after] of content.entries()) {
      const item = stored.get(after.code)
      stored.delete(after.code)
      const before = item && item.retiredAt == null ? item.content : null
      if (!before || fieldsThatDiffer(before, after).length > 0) turns.push({ before, after })
      if (!item) this.items.add(LibraryItem.of(this.districtId, after, position, now))
      else if (!before || fieldsThatDiffer(before, after).length > 0) item.take(after, now)
      if (item) item.position = position
    }
    for (const item of stored.values()) {
      if (item.retiredAt != null) continue
      turns.push({ before: item.content, after: null })
      item.retire(now)
    }
    this.changedAt = now
    // Counted by hand: the history says which revision came of which edit.
    this.revision += 1
    for (const turn of turns) {
      this.changes.add(LibraryChange.of(this, turn, reason, editor, now))
    }
    return turns.length
  }
}
StandardLibrarySchema.setClass(StandardLibrary)
