import { civilDay } from '@linli/kernel'
import { readRows, type Context } from '@linli/subgraph'

/** Somebody who holds a post in an organisation today, with a masked name. */
export interface MeetingPerson {
  readonly appointmentId: string
  readonly organisationId: string
  readonly personName: string
  readonly post: string
}

/** Who may come for organisations: whoever holds a post in one of them today. */
export function peopleOf(
  { em, time }: Context,
  organisationIds: readonly string[],
): Promise<MeetingPerson[]> {
  if (organisationIds.length === 0) return Promise.resolve([])
  return readRows<MeetingPerson>(
    em,
    `select id as "appointmentId", organisation_id as "organisationId", person_name as "personName", post
     from appointment where organisation_id = any($1::uuid[]) and begins_on <= $2 and coalesce(ends_on, $2) >= $2
     order by organisation_id, post, id limit 500`,
    [organisationIds, civilDay(time.now())],
  )
}
