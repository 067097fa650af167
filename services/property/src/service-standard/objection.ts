import type { TimeSource } from '@linli/kernel'
import { enqueue, type AsSystem, type EntityManager } from '@linli/subgraph'
import { clock, type Actor } from './actor.ts'
import { bringIntoForce } from './coming-into-force.ts'
import { beginDraft, lockStandards } from './standard-version.finding.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersion } from './standard-version.ts'

interface RestoreJob {
  readonly districtId: string
  readonly standardVersionId: string
  readonly reason: string
  readonly seat: string | null
}

/**
 * What follows from an objection is done by the system at once: a body may object to a company's promise, but it writes
 * nothing into the company's standards itself.
 */
export async function restoreAfter(
  em: EntityManager,
  { districtId, id }: StandardVersion,
  { seat }: Actor,
  reason: string,
): Promise<void> {
  const job: RestoreJob = { districtId, standardVersionId: id, reason, seat }
  await enqueue(em, 'standard-restore', { ...job }, { key: `standard-restore:${id}` })
}

/** Job: the former wording holds again as the next n.x, and the correction becomes a draft that goes the usual way. */
export async function restoreFormerWording(
  { districtId, standardVersionId, reason, seat }: RestoreJob,
  { asSystem, time }: { asSystem: AsSystem; time: TimeSource },
): Promise<void> {
  await asSystem({ district: districtId, reason: 'a body objected to a correction' }, async (em) => {
    const objected = await em.findOneOrFail(
      StandardVersion,
      { id: standardVersionId },
      { populate: ['items'] },
    )
    await lockStandards(em, objected.managementAreaId)
    await em.refresh(objected)
    const former = await em.findOneOrFail(
      StandardVersion,
      { id: objected.basedOnId! },
      { populate: ['items'] },
    )
    // Done already, or overtaken by a later version: nothing is left to take back.
    if (objected.status !== 'PUBLISHED') return
    const now = time.now()
    const restored = await beginDraft(em, placeOn(objected), clock, now)
    const last = { major: objected.major!, minor: objected.minor! }
    restored.restore(former.content, objected, last, now)
    await bringIntoForce(em, restored, now)
    await tellStandard(em, restored, 'StandardVersionPublished', {
      ...{ number: restored.number, effectiveOn: restored.effectiveOn, restores: former.id },
    })
    const author: Actor = { ...clock, seat: objected.authorSeatId ?? null, organisation: objected.companyId }
    const draft = await beginDraft(em, placeOn(restored), author, now)
    draft.changeContent(objected.content, restored.content, 'CREATED', author, now)
    draft.addRemark({ text: reason, body: null, itemCode: null }, { seat }, now)
    await tellStandard(em, draft, 'StandardVersionBegun', { objectedId: objected.id })
  })
}

function placeOn({ districtId, managementAreaId, areaCode, companyId, id }: StandardVersion) {
  return { districtId, managementAreaId, areaCode, companyId, basedOnId: id }
}
