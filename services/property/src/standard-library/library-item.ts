import { newId } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import {
  itemContent,
  promiseColumns,
  storedPromise,
  type StandardItemContent,
} from '../service-standard/index.ts'
import { StandardLibrary } from './standard-library.ts'

const LibraryItemSchema = defineEntity({
  name: 'LibraryItem',
  tableName: 'library_item',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    standardLibrary: () => p.manyToOne(StandardLibrary),
    ...promiseColumns(),
    changedAt: p.datetime(),
    retiredAt: p.datetime().nullable(),
  },
})

/** One promise of a company's library. What is no longer promised stays, marked, because areas may still have it. */
export class LibraryItem extends LibraryItemSchema.class {
  static of(districtId: string, content: StandardItemContent, position: number, now: Date): LibraryItem {
    const item = Object.assign(new LibraryItem(), {
      id: newId(),
      districtId,
      retiredAt: null,
      changedAt: now,
    })
    return Object.assign(item, storedPromise(content, position))
  }

  take(content: StandardItemContent, now: Date): void {
    Object.assign(this, storedPromise(content, this.position), { retiredAt: null, changedAt: now })
  }

  retire(now: Date): void {
    this.retiredAt = now
    this.changedAt = now
  }

  get content(): StandardItemContent {
    return itemContent(this)
  }
}
LibraryItemSchema.setClass(LibraryItem)
