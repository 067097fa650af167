import { loader, type Context, type EntityManager } from '@linli/subgraph'
import { seatsOfPerson } from '../appointment/index.ts'
import { rows } from '../tables.ts'

export const selectFieldSignIns = (em: EntityManager) =>
  rows(em)
    .selectFrom('field_sign_in')
    .select([
      'field_sign_in.id',
      'field_sign_in.revision',
      'field_sign_in.person_id as personId',
      'field_sign_in.seat_ids as seatIds',
      'field_sign_in.made_by as madeBy',
      'field_sign_in.made_in_post as madeInPost',
      'field_sign_in.made_at as madeAt',
      'field_sign_in.code_expires_at as codeExpiresAt',
      'field_sign_in.hours',
      'field_sign_in.used_at as usedAt',
      'field_sign_in.revoked_at as revokedAt',
    ])

export type FieldSignInRow = Awaited<ReturnType<ReturnType<typeof selectFieldSignIns>['execute']>>[number]

/** The places at which terms are held by the term's id. */
export const reachOfTerm = (context: Context) =>
  loader<{ reachCode: string | null }>(context, 'reach of term', async (ids) => {
    const found = await rows(context.em)
      .selectFrom('appointment')
      .where('id', 'in', ids)
      .select(['id', 'reach_code as reachCode'])
      .execute()
    return new Map(found.map((row) => [row.id, row]))
  })

/** Somebody's seats with the places at which they are held, by which it is judged whose people they are. */
export async function heldSeats(context: Context, personId: string) {
  const seats = (await seatsOfPerson(context).load(personId)) ?? []
  return Promise.all(
    seats.map(async ({ id, kind, organisationId }) => {
      const reachCode = (await reachOfTerm(context).load(id))?.reachCode ?? null
      return { id, kind, organisationId, reachCode }
    }),
  )
}

/** The posts of terms by the term's id. */
export const postOfTerm = (context: Context) =>
  loader<string>(context, 'post of term', async (ids) => {
    const found = await rows(context.em)
      .selectFrom('appointment')
      .innerJoin('post', 'post.id', 'appointment.post_id')
      .where('appointment.id', 'in', ids)
      .select(['appointment.id', 'post.name'])
      .execute()
    return new Map(found.map(({ id, name }) => [id, name]))
  })
