import { civilDay } from '@linli/kernel'
import type { EntityManager, Notice } from '@linli/subgraph'
import { sql } from 'kysely'
import { anyOf, rows } from '../tables.ts'

/** Somebody whom a notice concerns, and the organisation for which it concerns them. */
export interface Concerned {
  personId: string
  /** Null for somebody who was named themselves. */
  organisationId: string | null
}

/**
 * Finds the people of a notice: those it names, those who hold a seat in the organisations it names, and those whose seat
 * of the kind it names reaches the place. Seats are those of the day on which it was told.
 * @returns a person once for each organisation; somebody whose details were erased is nobody any more
 */
export async function whomItConcerns(
  em: EntityManager,
  districtId: string,
  to: Notice['to'],
  at: Date,
): Promise<Concerned[]> {
  const today = civilDay(at)
  const { rows: found } = await sql<Concerned>`
    select distinct person.id as "personId", concerned."organisationId"
    from (
      select person.id as "personId", null::uuid as "organisationId" from person
        where person.district_id = ${districtId} and person.id = ${anyOf(to.persons ?? [])}
      union all
      select appointment.person_id, appointment.organisation_id
        from appointment
        join post on post.district_id = appointment.district_id and post.id = appointment.post_id
        join organisation on organisation.district_id = appointment.district_id and organisation.id = appointment.organisation_id
        where appointment.district_id = ${districtId} and appointment.organisation_id = ${anyOf(to.organisations ?? [])}
          and post.seat_kind is not null and organisation.dissolved_on is null
          and appointment.begins_on <= ${today}::date
          and (appointment.ends_on is null or appointment.ends_on >= ${today}::date)
      union all
      select seat.person_id, seat.organisation_id
        from jsonb_to_recordset(${JSON.stringify(to.seats ?? [])}::jsonb) as wanted (kind text, territory text)
        join post on post.district_id = ${districtId} and post.seat_kind = wanted.kind
        join appointment on appointment.district_id = post.district_id and appointment.post_id = post.id
        cross join lateral seats_of_people(array[appointment.person_id], ${today}::date) seat
        where appointment.reach_code is not null
          and (starts_with(wanted.territory, appointment.reach_code) or starts_with(left(wanted.territory, 12), left(appointment.reach_code, 12)))
          and seat.district_id = ${districtId} and seat.kind = wanted.kind
          and exists (select from unnest(seat.territories) as prefix where starts_with(wanted.territory, prefix))
    ) concerned
    join person on person.district_id = ${districtId} and person.id = concerned."personId"
    where person.erased_at is null
    order by 1, 2`.execute(rows(em))
  return found
}
