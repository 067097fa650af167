import { civilDay } from '@linli/kernel'
import { loader, type Context, type EntityManager } from '@linli/subgraph'
import { sql } from 'kysely'
import { rows } from '../tables.ts'
import type { SeatKind } from './seat-kind.ts'

export const selectAppointments = (em: EntityManager) =>
  rows(em)
    .selectFrom('appointment')
    .select([
      'appointment.id',
      'appointment.revision',
      'appointment.person_id as personId',
      'appointment.organisation_id as organisationId',
      'appointment.post_id as postId',
      'appointment.territory_code as territoryCode',
      'appointment.reach_code as reachCode',
      'appointment.begins_on as beginsOn',
      'appointment.ends_on as endsOn',
      'appointment.end_reason as endReason',
    ])

export type AppointmentRow = Awaited<ReturnType<ReturnType<typeof selectAppointments>['execute']>>[number]

export const selectPosts = (em: EntityManager) =>
  rows(em)
    .selectFrom('post')
    .select([
      'post.id',
      'post.name',
      'post.seat_kind as seatKind',
      'post.administrator',
      'post.organisation_kinds as organisationKinds',
    ])

export type PostRow = Awaited<ReturnType<ReturnType<typeof selectPosts>['execute']>>[number]

export const postById = (context: Context) =>
  loader<PostRow>(context, 'post by id', async (ids) => {
    const found = await selectPosts(context.em).where('post.id', 'in', ids).execute()
    return new Map(found.map((row) => [row.id, row]))
  })

export const appointmentsOfPerson = (context: Context) =>
  loader<AppointmentRow[]>(context, 'appointments of person', async (ids) => {
    const found = await selectAppointments(context.em)
      .where('appointment.person_id', 'in', ids)
      .orderBy('appointment.begins_on', 'desc')
      .orderBy('appointment.id', 'desc')
      .execute()
    return Map.groupBy(found, (row) => row.personId)
  })

/** Terms that run on the day. */
export const selectCurrent = (em: EntityManager, today: string) =>
  selectAppointments(em)
    .where('appointment.begins_on', '<=', today)
    .where((eb) => eb.or([eb('appointment.ends_on', 'is', null), eb('appointment.ends_on', '>=', today)]))

export const currentAppointmentsOfOrganisation = (context: Context) =>
  loader<AppointmentRow[]>(context, 'current appointments of organisation', async (ids) => {
    const found = await selectCurrent(context.em, civilDay(context.time.now()))
      .where('appointment.organisation_id', 'in', ids)
      .orderBy('appointment.begins_on')
      .orderBy('appointment.id')
      .execute()
    return Map.groupBy(found, (row) => row.organisationId)
  })

export interface SeatRow {
  id: string
  personId: string
  kind: SeatKind
  post: string
  administrator: boolean
  organisationId: string
  territories: string[]
  endsOn: string | null
}

export const seatsOfPerson = (context: Context) =>
  loader<SeatRow[]>(context, 'seats of person', async (ids) => {
    const today = civilDay(context.time.now())
    const found = await sql<SeatRow>`
      select seat_id as id, person_id as "personId", kind, post, administrator, organisation_id as "organisationId",
        territories, ends_on as "endsOn"
      from seats_of_people(${ids}::uuid[], ${today}::date)`.execute(rows(context.em))
    return Map.groupBy(found.rows, (row) => row.personId)
  })
