import { type EntityManager, notify } from '@linli/subgraph'
import type { Estate } from '../estate/index.ts'
import type { Classification } from './classification.ts'

/** Tells the second seats of the place that a request waits for one of them. */
export async function notifyOfRequest(
  em: EntityManager,
  estate: Estate,
  { id }: Classification,
): Promise<void> {
  await notify(em, {
    purpose: 'TYPE_CHANGE_ASKED',
    to: {
      seats: [
        { kind: 'STREET', territory: estate.code },
        { kind: 'DISTRICT', territory: estate.code },
      ],
    },
    ...about(estate),
    key: `TYPE_CHANGE_ASKED:${id}`,
  })
}

/** Tells the asker that there is an answer. */
export async function notifyOfAnswer(
  em: EntityManager,
  estate: Estate,
  { id, proposedBy }: Classification,
): Promise<void> {
  if (!proposedBy) return
  await notify(em, {
    purpose: 'TYPE_CHANGE_ANSWERED',
    to: { persons: [proposedBy] },
    ...about(estate),
    key: `TYPE_CHANGE_ANSWERED:${id}`,
  })
}

const about = ({ id, code, name }: Estate) => ({
  subject: id,
  link: `/app/organisations/estates/${encodeURIComponent(code)}`,
  params: { estate: name },
})
