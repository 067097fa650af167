import { loader, type Context, type EntityManager } from '@linli/subgraph'
import type { Reach } from '../account/index.ts'
import { anyOf, rows } from '../tables.ts'

export const selectPeople = (em: EntityManager) =>
  rows(em)
    .selectFrom('person')
    .select((eb) => [
      'person.id',
      'person.revision',
      'person.masked_name as maskedName',
      'person.masked_phone as maskedPhone',
      'person.masked_email as maskedEmail',
      eb('person.sealed_address', 'is not', null).as('hasAddress'),
      'person.erased_at as erasedAt',
    ])

export type PersonRow = Awaited<ReturnType<ReturnType<typeof selectPeople>['execute']>>[number]

export const personById = (context: Context) =>
  loader<PersonRow>(context, 'person by id', async (ids) => {
    const found = await selectPeople(context.em).where('person.id', '=', anyOf(ids)).execute()
    return new Map(found.map((row) => [row.id, row]))
  })

/** Where people are kept and hold posts, today or at another time: who of the administrators looks after them. */
export const reachesOfPerson = (context: Context) =>
  loader<Reach[]>(context, 'reaches of person', async (ids) => {
    const found = await selectReaches(context.em, ids)
    return Map.groupBy(found, ({ personId }) => personId)
  })

export async function selectReaches(
  em: EntityManager,
  personIds: readonly string[],
): Promise<(Reach & { personId: string })[]> {
  return rows(em)
    .selectFrom('person')
    .where('person.id', 'in', personIds)
    .select([
      'person.id as personId',
      'person.register_code as reachCode',
      'person.register_organisation_id as organisationId',
    ])
    .unionAll(
      rows(em)
        .selectFrom('appointment')
        .where('appointment.person_id', 'in', personIds)
        .select([
          'appointment.person_id as personId',
          'appointment.reach_code as reachCode',
          'appointment.organisation_id as organisationId',
        ]),
    )
    .execute()
}
