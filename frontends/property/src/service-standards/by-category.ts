import type { StandardCategory } from '../gql/graphql.ts'

/** The order in which the headings of a standard are read. */
export const categories = [
  'GENERAL_MANAGEMENT',
  'COMMON_PARTS',
  'COMMON_FACILITIES',
  'PUBLIC_ORDER',
  'CLEANING',
  'GREENING',
] as const satisfies readonly StandardCategory[]

/** Promises under their headings, in their own order; headings without any are left out. */
export function byCategory<Item extends { category: StandardCategory }>(
  items: readonly Item[],
): { category: StandardCategory; items: Item[] }[] {
  return categories
    .map((category) => ({ category, items: items.filter((item) => item.category === category) }))
    .filter((part) => part.items.length > 0)
}
