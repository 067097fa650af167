import type { CivilDay } from '@linli/kernel'
import { type EntityManager, type Viewer, readRows } from '@linli/subgraph'

export interface Posts {
  /** The proposing companies among those asked for in which the person holds a post today. */
  readonly companies: ReadonlySet<string>
  readonly isSeatExpired: boolean
}

/** What this service knows, from facts, of the posts of the person who asks. */
export async function readPosts(
  em: EntityManager,
  viewer: Viewer,
  companies: readonly string[],
  today: CivilDay,
): Promise<Posts> {
  if (!viewer.person) return { companies: new Set(), isSeatExpired: false }
  const rows = await readRows<{ id: string; organisationId: string; isCurrent: boolean }>(
    em,
    `select id, organisation_id as "organisationId", begins_on <= $1 and coalesce(ends_on, $1) >= $1 as "isCurrent"
     from appointment where person_id = $2 and (organisation_id = any($3::uuid[]) or id = $4)`,
    [today, viewer.person, companies, viewer.seat],
  )
  const current = rows.filter(({ isCurrent }) => isCurrent)
  return {
    companies: new Set(current.map(({ organisationId }) => organisationId)),
    isSeatExpired: rows.some(({ id, isCurrent }) => id === viewer.seat && !isCurrent),
  }
}
