import { tell, wake, type EntityManager } from '@linli/subgraph'
import { deskOf } from '../service-standard/index.ts'
import type { Disclosure } from './disclosure.ts'

/** What other services and open desks learn, in the past tense. A draft is the company's own affair. */
export type DisclosureFact =
  | 'DisclosureBegun'
  | 'DisclosureEdited'
  | 'DisclosurePublished'
  | 'DisclosureDiscarded'

export async function tellDisclosure(
  em: EntityManager,
  disclosure: Disclosure,
  fact: DisclosureFact,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { id, managementAreaId, companyId, kind, beginsOn, endsOn, dueOn, disclosureDutyId } = disclosure
  const told = { subject: id, managementAreaId, companyId, kind, beginsOn, endsOn, dueOn, disclosureDutyId }
  await tell(em, fact, { ...told, ...detail })
  const watching = fact === 'DisclosurePublished' ? [disclosure.districtId] : []
  for (const owner of [companyId, ...watching]) wake(em, deskOf(owner))
}
