import { refuse } from '@linli/kernel'
import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from '../service-standard/index.ts'
import { record } from './recording.ts'
import { ServiceRequestRefusal } from './service-request-refusal.type.ts'
import { findToAct } from './service-request.finding.ts'
import { ServiceRequestType } from './service-request.type.ts'
import { otherToMergeInto } from './merging.ts'

@InputType('ServiceRequestMergeInput', {
  description: 'Lets a request go on under another open one of the same estate that says the same.',
})
class ServiceRequestMergeInput {
  @Field(() => ID, { description: 'The request.' })
  serviceRequestId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, { description: 'The number of the other request.' })
  intoNumber!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServiceRequestMergePayload', { description: 'What came of it.' })
class ServiceRequestMergePayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it is now; empty where it is not yours to see.',
  })
  serviceRequest?: ServiceRequestType | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class ServiceRequestMerge {
  @Mutation(() => ServiceRequestMergePayload, {
    description: 'Lets a request go on under another open one of the same estate that says the same.',
  })
  serviceRequestMerge(
    @Arg('input', () => ServiceRequestMergeInput, { description: 'What shall be done.' })
    input: ServiceRequestMergeInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await findToAct(context, 'MERGE', input)
      if (!found) return refused(refuse('NOT_FOUND'))
      const { request } = found
      const refusal = found.refusal
      if (refusal) return refused(refusal, { serviceRequest: request })
      const now = context.time.now()
      const other = await otherToMergeInto(em, request, input.intoNumber)
      if (!other)
        return refused(refuse('OTHER_REQUEST_UNFIT', undefined, ['intoNumber']), { serviceRequest: request })
      request.mergeInto(other.id)
      const merged = { at: now, by: actorOf(context.viewer) }
      await record(em, request, { kind: 'MERGED', ...merged, words: other.number })
      await record(em, other, { kind: 'NOTED', ...merged, words: request.number, isInternal: true })
      return { serviceRequest: request, errors: [] }
    })
  }
}
