import { type EntityManager, notify } from '@linli/subgraph'
import type { Organisation } from '../organisation/index.ts'
import type { Appointment } from './appointment.ts'
import type { Post } from './post.ts'

/** Tells somebody that they hold a post; for those who are entered one by one, not for a whole roster. */
export async function notifyOfOffice(
  em: EntityManager,
  { id, personId, beginsOn }: Appointment,
  { organisation, post }: { organisation: Organisation; post: Post },
): Promise<void> {
  await notify(em, {
    purpose: 'APPOINTMENT_BEGAN',
    to: { persons: [personId] },
    subject: id,
    link: `/app/organisations/people/${personId}`,
    params: { organisation: organisation.name, post: post.name, beginsOn },
    key: `APPOINTMENT_BEGAN:${id}`,
  })
}
