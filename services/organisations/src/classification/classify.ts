import { civilDay } from '@linli/kernel'
import { tell, type EntityManager } from '@linli/subgraph'
import type { Estate } from '../estate/index.ts'
import { Classification } from './classification.ts'
import { suggestType } from './suggest-type.ts'
import { thresholdsOn } from './thresholds-on.ts'

/**
 * Lets an estate's type follow its facts. A type that was decided against the rule stays until somebody decides again;
 * a suggestion that still says the same keeps its entry, so that the history holds changes only.
 */
export async function classify(em: EntityManager, estate: Estate, now: Date): Promise<void> {
  const inForce = await em.findOne(Classification, { estateId: estate.id, status: 'IN_FORCE' })
  if (inForce?.source === 'OVERRIDDEN') return
  const suggestion = suggestType(estate, await thresholdsOn(em, estate.districtId, civilDay(now)))
  if (inForce?.type === suggestion.type) return
  if (inForce) await supersede(em, inForce, now)
  em.persist(Classification.suggested(estate, suggestion, now))
  estate.govern(suggestion.type)
  if (inForce) await tell(em, 'EstateClassified', { subject: estate.id, type: suggestion.type })
}

/** One classing is in force at a time: the old one has to leave the table's index before the new one enters it. */
export async function supersede(em: EntityManager, inForce: Classification, now: Date): Promise<void> {
  inForce.supersede(now)
  await em.flush()
}
