import type { StandardItemPartsFragment } from '../gql/graphql.ts'
import type { StoredItem } from './draft-edits.ts'

/** A promise as it can be sent back: without what only answers carry. */
export function asStoredItem(parts: StandardItemPartsFragment): StoredItem {
  const {
    code,
    category,
    tags,
    title,
    wording,
    measure,
    comparator,
    target,
    unit,
    period,
    scope,
    season,
    trigger,
    evidence,
  } = parts
  return {
    code,
    category,
    tags: [...tags],
    title,
    wording,
    measure,
    comparator: comparator ?? null,
    target: target ?? null,
    unit: unit ?? null,
    period: period ?? null,
    scope: scope ?? null,
    season: season ? { fromMonth: season.fromMonth, toMonth: season.toMonth } : null,
    trigger: trigger ?? null,
    evidence,
  }
}
