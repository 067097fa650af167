/**
 * The demo's sign-ins for the field: one whose hours are over and one that nobody took in time. Their codes are known
 * to nobody.
 */
import type { EntityManager } from '@linli/subgraph'
import { FieldSignIn, fieldCodeHash, newFieldCode } from '../field-sign-in/index.ts'
import { demoId } from './demo-id.ts'

const manager = { person: demoId('郑经理'), post: '项目经理' }
const engineer = { person: '许工程师', seat: '许工程师 示范安居物业 工程主管' }
const hour = 3600_000

/** Enters them in the transaction at hand, as made yesterday and the day before. */
export function seedFieldSignIns(em: EntityManager, districtId: string, now: Date): void {
  for (const [daysAgo, isTaken] of [
    [2, false],
    [1, true],
  ] as const) {
    const madeAt = new Date(now.getTime() - daysAgo * 24 * hour)
    const work = { districtId, personId: demoId(engineer.person), seatIds: [demoId(engineer.seat)], hours: 4 }
    const made = FieldSignIn.make(work, fieldCodeHash(newFieldCode()), manager, madeAt)
    if (isTaken) made.usedAt = new Date(madeAt.getTime() + 2 * 60_000)
    em.persist(made)
  }
}
