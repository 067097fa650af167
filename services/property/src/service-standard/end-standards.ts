import type { EntityManager } from '@linli/subgraph'
import { clock } from './actor.ts'
import { underWayStatuses } from './standard-version.lifecycle.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersion } from './standard-version.ts'

/**
 * The contract of an area has ended: what its company promised ends with it and stays readable, and what was on its way
 * goes nowhere. The next company begins with a first standard.
 */
export async function endStandards(em: EntityManager, managementAreaId: string, now: Date): Promise<void> {
  for (const version of await em.find(StandardVersion, { managementAreaId, status: 'PUBLISHED' })) {
    version.end(now)
    await tellStandard(em, version, 'StandardVersionEnded')
  }
  const underWay = await em.find(StandardVersion, {
    managementAreaId,
    status: { $in: [...underWayStatuses] },
  })
  for (const version of underWay) {
    version.withdraw(clock, now, '物业服务合同已终止')
    await tellStandard(em, version, 'StandardVersionWithdrawn')
  }
}
