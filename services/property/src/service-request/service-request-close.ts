import { refuse } from '@linli/kernel'
import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, textFault } from '../service-standard/index.ts'
import { record } from './recording.ts'
import { ServiceRequestRefusal } from './service-request-refusal.type.ts'
import { findToAct } from './service-request.finding.ts'
import { ServiceRequestType } from './service-request.type.ts'

@InputType('ServiceRequestCloseInput', {
  description: 'Closes a request after the resident was called and said nothing against it.',
})
class ServiceRequestCloseInput {
  @Field(() => ID, { description: 'The request.' })
  serviceRequestId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, { nullable: true, description: 'What the resident said.' })
  words?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServiceRequestClosePayload', { description: 'What came of it.' })
class ServiceRequestClosePayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it is now; empty where it is not yours to see.',
  })
  serviceRequest?: ServiceRequestType | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class ServiceRequestClose {
  @Mutation(() => ServiceRequestClosePayload, {
    description: 'Closes a request after the resident was called and said nothing against it.',
  })
  serviceRequestClose(
    @Arg('input', () => ServiceRequestCloseInput, { description: 'What shall be done.' })
    input: ServiceRequestCloseInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await findToAct(context, 'CLOSE', input)
      if (!found) return refused(refuse('NOT_FOUND'))
      const { request } = found
      const refusal = found.refusal ?? (input.words == null ? null : textFault(input.words, 500, 'words'))
      if (refusal) return refused(refusal, { serviceRequest: request })
      const now = context.time.now()
      request.close(null, now)
      await record(em, request, {
        ...{
          kind: 'CLOSED' as const,
          at: now,
          by: actorOf(context.viewer),
          words: input.words?.trim() ?? null,
        },
      })
      return { serviceRequest: request, errors: [] }
    })
  }
}
