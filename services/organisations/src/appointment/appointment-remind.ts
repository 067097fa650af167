import { addDays, civilDay, startOfDay } from '@linli/kernel'
import { enqueue, type EntityManager, type JobTools, notify } from '@linli/subgraph'
import { Organisation } from '../organisation/index.ts'
import { Appointment } from './appointment.ts'
import { Post } from './post.ts'

interface RemindJob {
  readonly districtId: string
  readonly appointmentId: string
}

/** Our assumption: time enough for a meeting of the body that fills the post. */
const daysBefore = 30

/** Has its holder reminded before a term runs out; one without an end never does. */
export async function remindBeforeEnd(
  em: EntityManager,
  { id, districtId, endsOn }: Appointment,
): Promise<void> {
  if (endsOn === null) return
  const job: RemindJob = { districtId, appointmentId: id }
  const runAt = startOfDay(addDays(endsOn, -daysBefore))
  await enqueue(em, 'appointment-remind', { ...job }, { runAt, key: `appointment-remind:${id}` })
}

/** Job: tells the holder, and the Party organisation of the place, which sees to its bodies, that a term runs out. */
export async function remindOfEnd(
  { districtId, appointmentId }: RemindJob,
  { asSystem, time }: JobTools,
): Promise<void> {
  await asSystem({ district: districtId, reason: 'a term of office ends soon' }, async (em) => {
    const appointment = await em.findOne(Appointment, { id: appointmentId })
    const endsOn = appointment?.endsOn
    if (!appointment || !endsOn || appointment.endReason !== null || endsOn < civilDay(time.now())) return
    if (await isContinued(em, appointment, endsOn)) return
    const organisation = await em.findOneOrFail(Organisation, { id: appointment.organisationId })
    const post = await em.findOneOrFail(Post, { id: appointment.postId })
    const { reachCode, personId } = appointment
    await notify(em, {
      purpose: 'APPOINTMENT_ENDS',
      to: { persons: [personId], ...(reachCode && { seats: [{ kind: 'PARTY', territory: reachCode }] }) },
      subject: appointment.id,
      link: '/app/organisations/appointments',
      params: { organisation: organisation.name, post: post.name, endsOn },
      key: `APPOINTMENT_ENDS:${appointment.id}:${endsOn}`,
    })
  })
}

/** Whoever has the next term already need not be reminded of the end of this one. */
async function isContinued(
  em: EntityManager,
  { personId, organisationId, postId }: Appointment,
  endsOn: string,
): Promise<boolean> {
  const terms = await em.find(Appointment, { personId, organisationId, postId })
  return terms.some((term) => term.endReason === null && (term.endsOn === null || term.endsOn > endsOn))
}
