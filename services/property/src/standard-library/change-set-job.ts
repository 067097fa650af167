/** What the jobs of a change set have in common: in whose place they act, and that they go on after a crash. */
import { type TimeSource } from '@linli/kernel'
import { enqueue, Viewer, wake, type AsSystem, type EntityManager } from '@linli/subgraph'
import { LockMode } from '@mikro-orm/core'
import type { Actor } from '../service-standard/index.ts'
import type { ChangeSetStatus } from './change-set.lifecycle.ts'
import { ChangeSet } from './change-set.ts'

export interface ChangeSetJob {
  readonly districtId: string
  readonly changeSetId: string
}

export interface JobTools {
  readonly asSystem: AsSystem
  readonly time: TimeSource
}

type JobName = 'change-set-drafts' | 'change-set-publish'

export async function enqueueChangeSet(em: EntityManager, name: JobName, set: ChangeSet): Promise<void> {
  await enqueue(em, name, { ...jobOf(set) }, { key: `${name}:${set.id}` })
}

const jobOf = ({ districtId, id }: ChangeSet): ChangeSetJob => ({ districtId, changeSetId: id })

/** A process that dies keeps its job locked for hours, so a second one waits behind it and takes over. */
const takeOverAfter = 60_000

/**
 * The change set, if it is still to be worked on: locked, so that two who work on it take turns, and each finds what
 * the other has done.
 */
export async function takeChangeSet(
  em: EntityManager,
  { changeSetId }: ChangeSetJob,
  status: ChangeSetStatus,
): Promise<ChangeSet | null> {
  const set = await em.findOne(ChangeSet, { id: changeSetId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (set?.status !== status) return null
  wake(em, set.id)
  return set
}

/** Puts off the one who would take over, in the transaction of the work itself. */
export async function stillAtWork(
  em: EntityManager,
  name: JobName,
  set: ChangeSet,
  time: TimeSource,
): Promise<void> {
  const runAt = new Date(time.now().getTime() + takeOverAfter)
  await enqueue(em, name, { ...jobOf(set) }, { runAt, key: `${name}:${set.id}:take-over` })
}

/** Whoever pressed the button, as the policy of a standard asks about them. */
export function viewerFor({ districtId, companyId }: ChangeSet, { person, seat }: Actor): Viewer {
  return new Viewer({
    ...{ account: null, person, seat, kind: 'PROPERTY_COMPANY', post: null, administrator: false },
    ...{ district: districtId, territories: [], organisations: [companyId], expiresAt: 0 },
  })
}
