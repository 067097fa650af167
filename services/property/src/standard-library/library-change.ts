import { newId } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type { Actor, StandardItemContent } from '../service-standard/index.ts'
import { StandardLibrary } from './standard-library.ts'

export type LibraryChangeKind = 'ADDED' | 'CHANGED' | 'REMOVED'

const LibraryChangeSchema = defineEntity({
  name: 'LibraryChange',
  tableName: 'library_change',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    standardLibrary: () => p.manyToOne(StandardLibrary),
    itemCode: p.text(),
    kind: p.text().$type<LibraryChangeKind>(),
    before: p.json<StandardItemContent>().nullable(),
    after: p.json<StandardItemContent>().nullable(),
    reason: p.text(),
    revision: p.integer(),
    at: p.datetime(),
    personId: p.uuid().nullable(),
    seatId: p.uuid().nullable(),
  },
})

/** What of a promise was before and after an edit, or nothing where it is new or gone. */
export interface PromiseTurn {
  readonly before: StandardItemContent | null
  readonly after: StandardItemContent | null
}

/** One line of an item's history: who, when, what, why. Added, never altered. */
export class LibraryChange extends LibraryChangeSchema.class {
  static of(
    { districtId, revision }: Pick<StandardLibrary, 'districtId' | 'revision'>,
    { before, after }: PromiseTurn,
    reason: string,
    editor: Actor,
    now: Date,
  ): LibraryChange {
    const kind: LibraryChangeKind = before === null ? 'ADDED' : after === null ? 'REMOVED' : 'CHANGED'
    return Object.assign(new LibraryChange(), {
      ...{ id: newId(), districtId, itemCode: (after ?? before)!.code, kind, before, after, reason },
      ...{ revision, at: now, personId: editor.person, seatId: editor.seat },
    })
  }
}
LibraryChangeSchema.setClass(LibraryChange)
