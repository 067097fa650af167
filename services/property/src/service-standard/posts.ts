import type { CivilDay } from '@linli/kernel'
import type { EntityManager, Viewer } from '@linli/subgraph'

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
  const rows = await em.execute<{ id: string; organisationId: string; isCurrent: boolean }[]>(
    `select id, organisation_id as "organisationId", begins_on <= ? and coalesce(ends_on, ?) >= ? as "isCurrent"
     from appointment where person_id = ? and (organisation_id = any(array[?]::uuid[]) or id = ?)`,
    [today, today, today, viewer.person, companies, viewer.seat],
  )
  const current = rows.filter(({ isCurrent }) => isCurrent)
  return {
    companies: new Set(current.map(({ organisationId }) => organisationId)),
    isSeatExpired: rows.some(({ id, isCurrent }) => id === viewer.seat && !isCurrent),
  }
}
