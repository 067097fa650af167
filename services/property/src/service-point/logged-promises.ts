import type { Context } from '@linli/subgraph'
import { loadContent, loadInForce, type StandardItemContent } from '../service-standard/index.ts'

/** The promises in force in an area of which a service log shows whether they are kept. */
export async function loggedPromises(
  context: Context,
  managementAreaId: string,
): Promise<readonly StandardItemContent[]> {
  const inForce = await loadInForce(context, managementAreaId)
  const content = inForce ? await loadContent(context, inForce.id) : []
  return content.filter(isLogged)
}

const isLogged = ({ evidence, measure }: StandardItemContent): boolean =>
  evidence === 'SERVICE_LOG' && measure !== 'NONE'
