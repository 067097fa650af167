import type { StandardCategory, StandardItemInput } from '../gql/graphql.ts'

/** A promise without its code: what an author can change. */
export type ItemContent = Omit<StandardItemInput, 'code'>

/** A promise as the service has stored it. */
export type StoredItem = ItemContent & { code: string }

/** What was changed and is not stored yet. Small, so that it can be kept on the device as it is. */
export interface DraftEdits {
  /** By code. */
  changed: Readonly<Record<string, ItemContent>>
  /** By a key of the editor's own, until the service gives a code. */
  added: readonly { key: string; content: ItemContent }[]
  removed: readonly string[]
  /** All stored codes in a new order, or null where the order was left alone. */
  order: readonly string[] | null
}

export const noEdits: DraftEdits = { changed: {}, added: [], removed: [], order: null }

/** A promise as the editor shows it: stored and edited taken together. */
export interface ShownItem {
  /** Its code, or the editor's own key while it has none. */
  key: string
  code: string | null
  content: ItemContent
  state: 'stored' | 'changed' | 'added' | 'removed'
}

export function hasEdits({ changed, added, removed, order }: DraftEdits): boolean {
  return Object.keys(changed).length > 0 || added.length > 0 || removed.length > 0 || order !== null
}

/** The promises in the order in which they are read; removed ones keep their place until that is stored. */
export function shownItems(stored: readonly StoredItem[], edits: DraftEdits): ShownItem[] {
  const inOrder = edits.order ? byOrder(stored, edits.order) : stored
  const kept = inOrder.map((item): ShownItem => {
    const { code, ...content } = item
    const changed = edits.changed[code]
    const state = edits.removed.includes(code) ? 'removed' : changed ? 'changed' : 'stored'
    return { key: code, code, content: changed ?? content, state }
  })
  const added = edits.added.map(({ key, content }): ShownItem => ({
    key,
    code: null,
    content,
    state: 'added',
  }))
  return [...kept, ...added]
}

function byOrder(stored: readonly StoredItem[], order: readonly string[]): StoredItem[] {
  const place = new Map(order.map((code, at) => [code, at]))
  // A promise that somebody else added meanwhile is not in our order and stands last.
  return stored.toSorted((a, b) => (place.get(a.code) ?? order.length) - (place.get(b.code) ?? order.length))
}

/** Sets the content of a promise; one that is set back to what is stored is no edit any more. */
export function changeItem(
  stored: readonly StoredItem[],
  edits: DraftEdits,
  key: string,
  content: ItemContent,
): DraftEdits {
  if (edits.added.some((item) => item.key === key)) {
    return { ...edits, added: edits.added.map((item) => (item.key === key ? { key, content } : item)) }
  }
  const { [key]: _, ...others } = edits.changed
  const item = stored.find(({ code }) => code === key)
  const isBack = item !== undefined && sameContent(item, content)
  return { ...edits, changed: isBack ? others : { ...others, [key]: content } }
}

export function addItem(edits: DraftEdits, key: string, content: ItemContent): DraftEdits {
  return { ...edits, added: [...edits.added, { key, content }] }
}

/** Takes a promise out. One that was never stored is simply gone. */
export function removeItem(edits: DraftEdits, key: string): DraftEdits {
  if (edits.added.some((item) => item.key === key)) {
    return { ...edits, added: edits.added.filter((item) => item.key !== key) }
  }
  const { [key]: _, ...changed } = edits.changed
  return { ...edits, changed, removed: [...edits.removed.filter((code) => code !== key), key] }
}

/** Puts a promise back that was taken out and not stored yet. */
export function restoreItem(edits: DraftEdits, key: string): DraftEdits {
  return { ...edits, removed: edits.removed.filter((code) => code !== key) }
}

/** Moves a stored promise up or down among those under the same heading. */
export function moveItem(
  stored: readonly StoredItem[],
  edits: DraftEdits,
  key: string,
  direction: 'up' | 'down',
): DraftEdits {
  const items = shownItems(stored, edits).filter(({ code }) => code !== null)
  const here = items.findIndex((item) => item.key === key)
  const neighbour = neighbourOf(items, here, direction)
  if (here < 0 || neighbour < 0) return edits
  const order = items.map((item) => item.key)
  order[here] = items[neighbour]!.key
  order[neighbour] = key
  const before = stored.map(({ code }) => code)
  return { ...edits, order: order.every((code, at) => code === before[at]) ? null : order }
}

function neighbourOf(items: readonly ShownItem[], here: number, direction: 'up' | 'down'): number {
  const isBeside = ({ content }: ShownItem) => content.category === items[here]?.content.category
  return direction === 'down'
    ? items.findIndex((item, at) => at > here && isBeside(item))
    : items.findLastIndex((item, at) => at < here && isBeside(item))
}

/** Two contents that are alike to the last letter; the order of the tags has no meaning. */
export function sameContent(one: ItemContent, other: ItemContent): boolean {
  return JSON.stringify(parts(one)) === JSON.stringify(parts(other))
}

/** Two contents that the service would store alike: it cuts off spaces at either end. */
export function samePromise(one: ItemContent, other: ItemContent): boolean {
  return JSON.stringify(parts(trimmed(one))) === JSON.stringify(parts(trimmed(other)))
}

function trimmed(content: ItemContent): ItemContent {
  return {
    ...content,
    title: content.title.trim(),
    wording: content.wording.trim(),
    scope: content.scope?.trim() || null,
    trigger: content.trigger?.trim() || null,
  }
}

function parts(content: ItemContent) {
  const { category, tags, title, wording, measure, evidence, season } = content
  const { comparator, target, unit, period, scope, trigger } = content
  return [
    ...[category, tags.toSorted(), title, wording, measure, evidence],
    ...[comparator, target, unit, period, scope, trigger].map((part) => part ?? null),
    season ? [season.fromMonth, season.toMonth] : null,
  ]
}

/** What is sent to the service: all edits at once, in the form of its input. */
export function editsAsInput(edits: DraftEdits) {
  return {
    put: [
      ...Object.entries(edits.changed).map(([code, content]) => ({ code, ...content })),
      ...edits.added.map(({ content }) => ({ code: null, ...content })),
    ],
    remove: [...edits.removed],
    order: edits.order ? edits.order.filter((code) => !edits.removed.includes(code)) : null,
  }
}

/** Which code each new promise was given, by the editor's own key. */
export function codesGiven(
  sent: DraftEdits,
  before: readonly StoredItem[],
  after: readonly StoredItem[],
): Map<string, string> {
  const known = new Set(before.map(({ code }) => code))
  const given = new Map<string, string>()
  for (const { key, content } of sent.added) {
    const item = after.find((stored) => !known.has(stored.code) && samePromise(stored, content))
    if (!item) continue
    known.add(item.code)
    given.set(key, item.code)
  }
  return given
}

/** What remains to be stored once `sent` is: whatever was typed while it was on its way. */
export function editsAfter(
  now: DraftEdits,
  sent: DraftEdits,
  given: ReadonlyMap<string, string>,
): DraftEdits {
  const wasSent = new Map(sent.added.map(({ key, content }) => [key, content]))
  const goneOn = now.added.filter(({ key, content }) => given.has(key) && wasSent.get(key) !== content)
  return {
    changed: {
      ...Object.fromEntries(
        Object.entries(now.changed).filter(([code, content]) => sent.changed[code] !== content),
      ),
      ...Object.fromEntries(goneOn.map(({ key, content }) => [given.get(key)!, content])),
    },
    added: now.added.filter(({ key }) => !wasSent.has(key)),
    removed: now.removed.filter((code) => !sent.removed.includes(code)),
    order: now.order === sent.order ? null : now.order,
  }
}

/** A promise that nobody has written yet. */
export function emptyItem(category: StandardCategory): ItemContent {
  return {
    category,
    tags: [],
    title: '',
    wording: '',
    measure: 'NONE',
    comparator: null,
    target: null,
    unit: null,
    period: null,
    scope: null,
    season: null,
    trigger: null,
    evidence: 'SPOT_CHECK',
  }
}
