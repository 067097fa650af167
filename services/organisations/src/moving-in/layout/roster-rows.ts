import type { ReadRow } from './read-table.ts'
import type { RosterRow } from './roster-fields.ts'

export type Read<Row> = Row & { problems: ReadRow['problems'] }

/** Rosters row by row; two posts in one cell are two rows. */
export function rosterRows(rows: readonly ReadRow[]): Read<RosterRow>[] {
  return rows.flatMap(({ row, values, problems }) => {
    const text = (key: string) => (values[key] as string | undefined) ?? null
    const posts = (text('post') ?? '')
      .split(/[、，,；;/\n]|(?<=\S{2})兼任?(?!职)/)
      .map((post) => post.trim())
      .filter(Boolean)
    return (posts.length > 0 ? posts : ['']).map((post) => ({
      row,
      name: text('name') ?? '',
      organisation: text('organisation') ?? '',
      place: text('place'),
      post,
      beginsOn: text('beginsOn'),
      endsOn: text('endsOn'),
      phone: text('phone'),
      problems,
    }))
  })
}
