import type { Refusal } from '@linli/kernel'
import { act, enqueue, formatMessage, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { Appointment, beginAppointment, endAppointment } from '../appointment/index.ts'
import { planTurnover, type PlannedTerm } from './plan-turnover.ts'
import { TurnoverError, TurnoverInput, TurnoverRowType } from './turnover.type.ts'

@ObjectType({ description: 'What came of changing many terms, or would come of it, row by row.' })
class StaffTurnoverPayload {
  @Field(() => [TurnoverRowType], {
    nullable: true,
    description: 'Each chosen term; empty where all of it was refused.',
  })
  rows?: TurnoverRowType[] | null

  @Field(() => [TurnoverError], {
    description: 'Why nothing at all is changed; empty when something can be.',
  })
  errors!: object[]
}

@Resolver()
export class StaffTurnoverResolver {
  @Query(() => StaffTurnoverPayload, {
    description: 'What a change of many terms would do, term by term; nothing is changed.',
  })
  async staffTurnoverPreview(
    @Arg('input', () => TurnoverInput, { description: 'What would be asked for.' }) input: TurnoverInput,
    @Ctx() context: Context,
  ): Promise<StaffTurnoverPayload> {
    const plan = await planTurnover(context, context.em, input)
    if (!Array.isArray(plan)) return { rows: null, errors: [inWords(context, plan)] }
    return { rows: plan.map((term) => rowOf(context, term, null)), errors: [] }
  }

  @Mutation(() => StaffTurnoverPayload, {
    description:
      'Changes many terms in one act: ends them, moves their holders, or lets one successor follow. A term that cannot be changed stays as it is and says why.',
  })
  staffTurnover(
    @Arg('input', () => TurnoverInput, { description: 'What is asked for.' }) input: TurnoverInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const plan = await planTurnover(context, em, input)
      if (!Array.isArray(plan)) return refused(plan)
      const rows: TurnoverRowType[] = []
      for (const term of plan) {
        const { appointment, next } = term
        if (!appointment || term.refusal) {
          rows.push(rowOf(context, term, null))
          continue
        }
        await endAppointment(em, appointment, input.endsOn, input.reason.trim())
        const begun = next && (await beginAppointment(em, next.office, next.term))
        // Two chosen terms may lead into one and the same office: the second has nothing to begin.
        rows.push(rowOf(context, term, begun instanceof Appointment ? begun : null))
        await em.flush()
        if (input.deed === 'SUCCEED' && begun instanceof Appointment) {
          const job = { districtId: begun.districtId, from: appointment.personId, to: begun.personId }
          await enqueue(em, 'notices-pass-on', job, { key: `notices-pass-on:${appointment.id}` })
        }
      }
      return { rows, errors: [] }
    })
  }
}

function rowOf(
  context: Context,
  { appointmentId, appointment, refusal }: PlannedTerm,
  begun: Appointment | null,
): TurnoverRowType {
  return { appointmentId, appointment, begun, errors: refusal ? [inWords(context, refusal)] : [] }
}

/** A refusal in the reader's language; `act` does it only for the act as a whole. */
function inWords({ service, language }: Context, { code, params, path }: Refusal) {
  const message = formatMessage(service.messages[language][code] ?? code, params, language)
  return { code, message, path: path ? [...path] : null }
}
