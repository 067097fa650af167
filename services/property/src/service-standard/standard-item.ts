import { newId } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type {
  Category,
  Comparator,
  Evidence,
  Measure,
  Period,
  StandardItemContent,
  Tag,
  Unit,
} from './measure.ts'
import { StandardVersion } from './standard-version.ts'

/** How a promise is stored, in a version and in a company's library alike. */
export const promiseColumns = () => ({
  position: p.integer(),
  code: p.text(),
  category: p.text().$type<Category>(),
  tags: p.array().$type<Tag[]>(),
  title: p.text(),
  wording: p.text(),
  measure: p.text().$type<Measure>(),
  comparator: p.text().$type<Comparator>().nullable(),
  target: p.decimal('string').nullable(),
  unit: p.text().$type<Unit>().nullable(),
  period: p.text().$type<Period>().nullable(),
  scope: p.text().nullable(),
  seasonFrom: p.integer().nullable(),
  seasonTo: p.integer().nullable(),
  trigger: p.text().nullable(),
  evidence: p.text().$type<Evidence>(),
})

const StandardItemSchema = defineEntity({
  name: 'StandardItem',
  tableName: 'standard_item',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    standardVersion: () => p.manyToOne(StandardVersion),
    ...promiseColumns(),
  },
})

/** One promise as it is stored. All reasoning about promises is done on their content, see `measure.ts`. */
export class StandardItem extends StandardItemSchema.class {
  static of(districtId: string, content: StandardItemContent, position: number): StandardItem {
    const item = new StandardItem()
    item.id = newId()
    item.districtId = districtId
    item.take(content, position)
    return item
  }

  take(content: StandardItemContent, position: number): void {
    Object.assign(this, storedPromise(content, position))
  }

  get content(): StandardItemContent {
    return itemContent(this)
  }
}
StandardItemSchema.setClass(StandardItem)

/** A promise as its columns hold it. */
export function storedPromise({ season, tags, ...content }: StandardItemContent, position: number) {
  return {
    ...content,
    ...{ tags: [...tags], position },
    ...{ seasonFrom: season?.fromMonth ?? null, seasonTo: season?.toMonth ?? null },
  }
}

/** The columns of an item, whether they were read as an entity or as a plain row. */
export type StandardItemColumns = Omit<StandardItemContent, 'season'> & {
  readonly seasonFrom?: number | null | undefined
  readonly seasonTo?: number | null | undefined
}

export function itemContent(item: Loose<StandardItemColumns>): StandardItemContent {
  return {
    code: item.code,
    category: item.category,
    tags: item.tags,
    title: item.title,
    wording: item.wording,
    measure: item.measure,
    comparator: item.comparator ?? null,
    target: item.target ?? null,
    unit: item.unit ?? null,
    period: item.period ?? null,
    scope: item.scope ?? null,
    season: item.seasonFrom && item.seasonTo ? { fromMonth: item.seasonFrom, toMonth: item.seasonTo } : null,
    trigger: item.trigger ?? null,
    evidence: item.evidence,
  }
}

/** Columns that may be null come as undefined from an entity that was never flushed. */
type Loose<Columns> = {
  [Name in keyof Columns]: null extends Columns[Name] ? Columns[Name] | undefined : Columns[Name]
}
