import { civilDay, startOfDay, type TimeSource } from '@linli/kernel'
import { enqueue, type AsSystem, type EntityManager } from '@linli/subgraph'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersion } from './standard-version.ts'

interface SupersedeJob {
  readonly districtId: string
  readonly managementAreaId: string
}

/**
 * A version that holds from today replaces its predecessor at once; one that holds later, when its day begins. What
 * is in force is always found by date, so that a job that runs late makes nobody read a wrong promise.
 */
export async function bringIntoForce(em: EntityManager, version: StandardVersion, now: Date): Promise<void> {
  const effectiveOn = version.effectiveOn!
  if (effectiveOn <= civilDay(now)) return supersedeBefore(em, version, now)
  const job: SupersedeJob = { districtId: version.districtId, managementAreaId: version.managementAreaId }
  await enqueue(
    em,
    'standard-supersede',
    { ...job },
    {
      runAt: startOfDay(effectiveOn),
      key: `standard-supersede:${version.id}`,
    },
  )
}

/** Job: the day of a successor has come. */
export async function supersedeWhenDue(
  { districtId, managementAreaId }: SupersedeJob,
  { asSystem, time }: { asSystem: AsSystem; time: TimeSource },
): Promise<void> {
  await asSystem({ district: districtId, reason: 'a standard comes into force' }, async (em) => {
    const today = civilDay(time.now())
    const [inForce] = await em.find(
      StandardVersion,
      { managementAreaId, status: 'PUBLISHED', effectiveOn: { $lte: today } },
      { orderBy: { major: 'desc', minor: 'desc' }, limit: 1 },
    )
    if (inForce) await supersedeBefore(em, inForce, time.now())
  })
}

async function supersedeBefore(em: EntityManager, successor: StandardVersion, now: Date): Promise<void> {
  const published = await em.find(StandardVersion, {
    managementAreaId: successor.managementAreaId,
    status: 'PUBLISHED',
    id: { $ne: successor.id },
  })
  for (const version of published.filter((one) => isBefore(one, successor))) {
    version.supersede(successor, now)
    await tellStandard(em, version, 'StandardVersionSuperseded', { successorId: successor.id })
  }
}

function isBefore(one: StandardVersion, other: StandardVersion): boolean {
  return one.major === other.major ? one.minor! < other.minor! : one.major! < other.major!
}
