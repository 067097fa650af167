import { refuse } from '@linli/kernel'
import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, textFault } from '../service-standard/index.ts'
import { record } from './recording.ts'
import { ServiceRequestRefusal } from './service-request-refusal.type.ts'
import { findToAct } from './service-request.finding.ts'
import { ServiceRequestType } from './service-request.type.ts'
import { RequestOutcomeEnum, type RequestOutcome } from './service-request.enums.ts'

@InputType('ServiceRequestDisposeInput', {
  description: 'Says what was done; the resident has the word then.',
})
class ServiceRequestDisposeInput {
  @Field(() => ID, { description: 'The request.' })
  serviceRequestId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => RequestOutcomeEnum, { description: 'What came of it.' })
  outcome!: RequestOutcome

  @Field(() => String, { description: 'What was done, as the resident reads it.' })
  words!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServiceRequestDisposePayload', { description: 'What came of it.' })
class ServiceRequestDisposePayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it is now; empty where it is not yours to see.',
  })
  serviceRequest?: ServiceRequestType | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class ServiceRequestDispose {
  @Mutation(() => ServiceRequestDisposePayload, {
    description: 'Says what was done; the resident has the word then.',
  })
  serviceRequestDispose(
    @Arg('input', () => ServiceRequestDisposeInput, { description: 'What shall be done.' })
    input: ServiceRequestDisposeInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await findToAct(context, 'DISPOSE', input)
      if (!found) return refused(refuse('NOT_FOUND'))
      const { request } = found
      const refusal = found.refusal ?? textFault(input.words, 1000, 'words')
      if (refusal) return refused(refusal, { serviceRequest: request })
      const now = context.time.now()
      request.dispose(input.outcome, now)
      await record(em, request, {
        kind: 'DISPOSED',
        at: now,
        by: actorOf(context.viewer),
        words: input.words.trim(),
      })
      return { serviceRequest: request, errors: [] }
    })
  }
}
