import { loader, type Context, type EntityManager } from '@linli/subgraph'
import { anyOf, rows } from '../tables.ts'

export const selectOrganisations = (em: EntityManager) =>
  rows(em)
    .selectFrom('organisation')
    .select([
      'organisation.id',
      'organisation.revision',
      'organisation.kind',
      'organisation.name',
      'organisation.territory_code as territoryCode',
      'organisation.credit_code as creditCode',
      'organisation.dissolved_on as dissolvedOn',
    ])

export type OrganisationRow = Awaited<ReturnType<ReturnType<typeof selectOrganisations>['execute']>>[number]

export const organisationById = (context: Context) =>
  loader<OrganisationRow>(context, 'organisation by id', async (ids) => {
    const found = await selectOrganisations(context.em).where('organisation.id', '=', anyOf(ids)).execute()
    return new Map(found.map((row) => [row.id, row]))
  })
