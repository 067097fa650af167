/** Comments by the promise they are about, in the order in which each was first spoken of; the whole comes last. */
export function groupByItem<Entry extends { itemCode?: string | null }>(
  entries: readonly Entry[],
): { itemCode: string | null; entries: Entry[] }[] {
  const groups = new Map<string | null, Entry[]>()
  for (const entry of entries) {
    const itemCode = entry.itemCode ?? null
    groups.set(itemCode, [...(groups.get(itemCode) ?? []), entry])
  }
  const whole = groups.get(null)
  groups.delete(null)
  if (whole) groups.set(null, whole)
  return [...groups].map(([itemCode, grouped]) => ({ itemCode, entries: grouped }))
}
