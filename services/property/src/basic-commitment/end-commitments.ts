import { civilDay } from '@linli/kernel'
import { readRows, tell, type EntityManager } from '@linli/subgraph'
import { BasicCommitment } from './basic-commitment.ts'

/** A company has begun to serve an area: what the community did meanwhile ends, and stays readable. */
export async function endCommitments(em: EntityManager, managementAreaId: string, now: Date): Promise<void> {
  const estates = await readRows<{ id: string }>(
    em,
    `select estate_id as id from management_area_estate where management_area_id = $1`,
    [managementAreaId],
  )
  if (estates.length === 0) return
  const open = await em.find(BasicCommitment, {
    estateId: { $in: estates.map(({ id }) => id) },
    status: { $in: ['PUBLISHED', 'DRAFT'] },
  })
  for (const commitment of open) {
    const { id, estateId, districtId } = commitment
    if (commitment.status === 'DRAFT') commitment.withdraw()
    else commitment.end(civilDay(now))
    await tell(em, 'BasicCommitmentEnded', { subject: id, estateId }, districtId)
  }
}
