import { contentHash } from '@linli/kernel'
import type { StandardItemContent } from './measure.ts'

/**
 * The hash that signatures bind: of every promise and of nothing else. The order of the items and of their tags
 * has no meaning, so sorting a table differently voids no signature; every other difference, down to a comma, does.
 */
export function standardContentHash(items: readonly StandardItemContent[]): string {
  return contentHash({
    form: 'standard-items/1',
    items: items.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)).map(promise),
  })
}

// Written out field by field: what is signed must not change because somebody hands in an object that carries more.
function promise(item: StandardItemContent) {
  const {
    code,
    category,
    title,
    wording,
    measure,
    comparator,
    target,
    unit,
    period,
    scope,
    trigger,
    evidence,
  } = item
  return {
    code,
    category,
    tags: item.tags.toSorted(),
    title,
    wording,
    measure,
    comparator,
    target,
    unit,
    period,
    scope,
    season: item.season && { fromMonth: item.season.fromMonth, toMonth: item.season.toMonth },
    trigger,
    evidence,
  }
}
