import { addDays } from '@linli/kernel'
import { tell, type EntityManager } from '@linli/subgraph'
import { removeUnlessNeeded, type KeptFor } from '../remove-mistake.ts'
import { rows } from '../tables.ts'
import type { Appointment } from './appointment.ts'

/**
 * Takes a term back that was entered by mistake. Whoever has an account may have acted in it, and an office in which
 * somebody acted is ended, not undone. The other modules hear that it ended before it began.
 * @returns why it stays, null when it is gone
 */
export async function takeBackAppointment(
  em: EntityManager,
  appointment: Appointment,
): Promise<KeptFor | null> {
  const { id, beginsOn, personId } = appointment
  const holder = await rows(em)
    .selectFrom('person')
    .where('id', '=', personId)
    .where('account_id', 'is not', null)
    .select('id')
    .executeTakeFirst()
  if (holder) return 'KEPT_HAS_ACCOUNT'
  if (await removeUnlessNeeded(em, 'appointment', appointment)) return 'KEPT_NEEDED'
  await tell(em, 'AppointmentEnded', { subject: id, endsOn: addDays(beginsOn, -1) })
  return null
}
