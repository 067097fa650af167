import { civilDay, startOfDay, type TimeSource } from '@linli/kernel'
import { enqueue, type AsSystem, type EntityManager } from '@linli/subgraph'
import { tellStandards } from './standard-version.telling.ts'
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
  await bringAllIntoForce(em, [version], now)
}

/** The same for one version of each of many areas. */
export async function bringAllIntoForce(
  em: EntityManager,
  versions: readonly StandardVersion[],
  now: Date,
): Promise<void> {
  const isDue = ({ effectiveOn }: StandardVersion) => effectiveOn! <= civilDay(now)
  await supersedeBefore(em, versions.filter(isDue), now)
  for (const version of versions) if (!isDue(version)) await supersedeLater(em, version)
}

async function supersedeLater(em: EntityManager, version: StandardVersion): Promise<void> {
  const job: SupersedeJob = { districtId: version.districtId, managementAreaId: version.managementAreaId }
  await enqueue(
    em,
    'standard-supersede',
    { ...job },
    {
      runAt: startOfDay(version.effectiveOn!),
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
    if (inForce) await supersedeBefore(em, [inForce], time.now())
  })
}

async function supersedeBefore(
  em: EntityManager,
  successors: readonly StandardVersion[],
  now: Date,
): Promise<void> {
  if (successors.length === 0) return
  const published = await em.find(StandardVersion, {
    managementAreaId: { $in: successors.map(({ managementAreaId }) => managementAreaId) },
    status: 'PUBLISHED',
  })
  const replaced = successors.flatMap((successor) =>
    published
      .filter(({ managementAreaId }) => managementAreaId === successor.managementAreaId)
      .filter((one) => one.id !== successor.id && isBefore(one, successor))
      .map((version) => ({ version, successor })),
  )
  for (const { version, successor } of replaced) version.supersede(successor, now)
  await tellStandards(
    em,
    'StandardVersionSuperseded',
    replaced.map(({ version, successor }) => ({ version, detail: { successorId: successor.id } })),
  )
}

function isBefore(one: StandardVersion, other: StandardVersion): boolean {
  return one.major === other.major ? one.minor! < other.minor! : one.major! < other.major!
}
