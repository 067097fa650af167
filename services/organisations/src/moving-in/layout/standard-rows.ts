import type { ReadRow } from './read-table.ts'
import type { Read } from './roster-rows.ts'
import type { StandardRow } from './standard-fields.ts'

/** Promises gathered under the area that they are made in: it is taken over as a whole or not at all. */
export function standardRows(rows: readonly ReadRow[]): Read<StandardRow>[] {
  const areas = new Map<string, Read<StandardRow>>()
  for (const { row, values, problems } of rows) {
    const say = (key: string) => (values[key] as string | undefined) ?? ''
    const [area, community, street] = [say('area'), say('community') || null, say('street') || null]
    const key = [area, community, street].join('\t')
    const known = areas.get(key)
    const standard = known ?? { row, area, community, street, promises: [], problems: [] }
    if (!known) areas.set(key, standard)
    standard.problems.push(...problems)
    standard.promises.push({
      ...{ code: say('code'), category: say('category'), title: say('title'), wording: say('wording') },
      ...{ frequency: say('frequency'), timeLimit: say('timeLimit') },
    })
  }
  return [...areas.values()]
}
