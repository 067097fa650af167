import { civilDay } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import { removeUnlessNeeded, type KeptFor } from '../remove-mistake.ts'
import { rows } from '../tables.ts'
import { tellOrganisationChanged } from './organisation-change.ts'
import type { Organisation } from './organisation.ts'

/**
 * Takes an organisation back that was entered by mistake and in which nobody held a post; the other modules hear that
 * it is no more. One that existed is dissolved instead.
 * @returns why it stays, null when it is gone
 */
export async function takeBackOrganisation(
  em: EntityManager,
  organisation: Organisation,
  now: Date,
): Promise<KeptFor | null> {
  const { id } = organisation
  const held = await rows(em)
    .selectFrom('appointment')
    .where('organisation_id', '=', id)
    .select('id')
    .executeTakeFirst()
  if (held) return 'KEPT_HAS_TERMS'
  const serves = await rows(em)
    .selectFrom('management_area')
    .where('property_company_id', '=', id)
    .select('id')
    .executeTakeFirst()
  if (serves) return 'KEPT_SERVES_AREAS'
  const gone = { ...organisation, dissolvedOn: civilDay(now) } as Organisation
  if (await removeUnlessNeeded(em, 'organisation', organisation)) return 'KEPT_NEEDED'
  await tellOrganisationChanged(em, gone)
  return null
}
