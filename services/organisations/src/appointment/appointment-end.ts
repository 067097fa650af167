import { addDays, civilDay, refuse } from '@linli/kernel'
import { act, CivilDay, findVisible, refused, tell, type Context, type EntityManager } from '@linli/subgraph'
import { LockMode } from '@mikro-orm/core'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { RevisedInput } from '../refusals/index.ts'
import { mayEndAppointment } from './appointment.policy.ts'
import { Appointment } from './appointment.ts'
import type { Term } from './term.ts'
import { AppointmentError, AppointmentType } from './appointment.type.ts'

@InputType({ description: 'Which term ends, when and why.' })
class AppointmentEndInput extends RevisedInput {
  @Field(() => ID, { description: 'The term of office.' })
  appointmentId!: string

  @Field(() => CivilDay, {
    description:
      'The last day in office; yesterday at the earliest, so that the seat can be taken away at once.',
  })
  endsOn!: string

  @Field(() => String, { description: 'Why it ends before its time.' })
  reason!: string
}

@ObjectType({ description: 'What came of ending a term of office.' })
class AppointmentEndPayload {
  @Field(() => AppointmentType, {
    nullable: true,
    description: 'The term as it is on record now; on a conflict, as somebody else left it.',
  })
  appointment?: AppointmentType | null

  @Field(() => [AppointmentError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class AppointmentEndResolver {
  @Mutation(() => AppointmentEndPayload, {
    description: 'Ends a term of office before its time; what was done in it stays.',
  })
  appointmentEnd(
    @Arg('input', () => AppointmentEndInput, { description: 'What is asked for.' })
    input: AppointmentEndInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const appointment = await findVisible(em, Appointment, input.appointmentId)
      if (!appointment) return refused(refuse('NOT_FOUND'))
      const today = civilDay(context.time.now())
      const reason = input.reason.trim()
      const refusal =
        mayEndAppointment(context.viewer, appointment, today) ??
        (reason === '' ? refuse('REASON_MISSING', undefined, ['reason']) : null) ??
        refuseLastDay(appointment, input.endsOn, today)
      if (refusal) return refused(refusal)
      if (appointment.revision !== input.revision) return refused(refuse('CONFLICT'), { appointment })
      await em.lock(appointment, LockMode.OPTIMISTIC, input.revision)
      await endAppointment(em, appointment, input.endsOn, reason)
      return { appointment, errors: [] }
    })
  }
}

/** Ends one term in the transaction at hand and tells it. The day must be in order. */
export async function endAppointment(
  em: EntityManager,
  appointment: Appointment,
  endsOn: string,
  reason: string,
): Promise<void> {
  appointment.end(endsOn, reason)
  await tell(em, 'AppointmentEnded', { subject: appointment.id, endsOn })
}

/** What was done in a seat yesterday was done in office: a term is cut short, never undone; nor is it made longer. */
export function refuseLastDay({ beginsOn, endsOn }: Term, lastDay: string, today: string) {
  if (lastDay < addDays(today, -1)) return refuse('VALUE_INVALID', undefined, ['endsOn'])
  if (lastDay < addDays(beginsOn, -1)) return refuse('TERM_REVERSED', undefined, ['endsOn'])
  return endsOn !== null && lastDay > endsOn ? refuse('VALUE_INVALID', undefined, ['endsOn']) : null
}
