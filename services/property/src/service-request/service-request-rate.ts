import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { textFault } from '../service-standard/index.ts'
import { record } from './recording.ts'
import { residentSpeaks, ResidentSpeaksInput } from './resident-speaks.ts'
import { ServiceRequestRefusal } from './service-request-refusal.type.ts'
import { nobodyFound } from './service-request.finding.ts'
import { ServiceRequestType } from './service-request.type.ts'
import { refuse } from '@linli/kernel'

@InputType('ServiceRequestRateInput', { description: 'Says how it went, which closes the request.' })
class ServiceRequestRateInput extends ResidentSpeaksInput {
  @Field(() => Int, { description: 'From 1, not at all, to 5, very well.' })
  rating!: number

  @Field(() => String, { nullable: true, description: 'A word to it.' })
  words?: string | null
}

@ObjectType('ServiceRequestRatePayload', { description: 'What came of it.' })
class ServiceRequestRatePayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it is now; empty where it is not yours to see.',
  })
  serviceRequest?: ServiceRequestType | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class ServiceRequestRate {
  @Mutation(() => ServiceRequestRatePayload, { description: 'Says how it went, which closes the request.' })
  serviceRequestRate(
    @Arg('input', () => ServiceRequestRateInput, { description: 'What shall be done.' })
    input: ServiceRequestRateInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await residentSpeaks(context, 'RATE', input)
      if (!found) return nobodyFound(input)
      const { request, said } = found
      const refusal =
        found.refusal ??
        (input.rating >= 1 && input.rating <= 5 ? null : refuse('INVALID_INPUT', undefined, ['rating'])) ??
        (input.words == null ? null : textFault(input.words, 500, 'words'))
      if (refusal) return refused(refusal, { serviceRequest: request })
      const now = context.time.now()
      request.close(input.rating, now)
      const rated = { at: now, ...said }
      await record(
        em,
        request,
        { kind: 'RATED', ...rated, words: input.words?.trim() ?? null },
        { kind: 'CLOSED', ...rated },
      )
      return { serviceRequest: request, errors: [] }
    })
  }
}
