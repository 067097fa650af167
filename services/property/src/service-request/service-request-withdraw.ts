import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { textFault } from '../service-standard/index.ts'
import { record } from './recording.ts'
import { residentSpeaks, ResidentSpeaksInput } from './resident-speaks.ts'
import { ServiceRequestRefusal } from './service-request-refusal.type.ts'
import { nobodyFound } from './service-request.finding.ts'
import { ServiceRequestType } from './service-request.type.ts'

@InputType('ServiceRequestWithdrawInput', { description: 'Takes a request back.' })
class ServiceRequestWithdrawInput extends ResidentSpeaksInput {
  @Field(() => String, { nullable: true, description: 'Why, if you like.' })
  reason?: string | null
}

@ObjectType('ServiceRequestWithdrawPayload', { description: 'What came of it.' })
class ServiceRequestWithdrawPayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it is now; empty where it is not yours to see.',
  })
  serviceRequest?: ServiceRequestType | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class ServiceRequestWithdraw {
  @Mutation(() => ServiceRequestWithdrawPayload, { description: 'Takes a request back.' })
  serviceRequestWithdraw(
    @Arg('input', () => ServiceRequestWithdrawInput, { description: 'What shall be done.' })
    input: ServiceRequestWithdrawInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await residentSpeaks(context, 'WITHDRAW', input)
      if (!found) return nobodyFound(input)
      const { request, said } = found
      const refusal = found.refusal ?? (input.reason == null ? null : textFault(input.reason, 500, 'reason'))
      if (refusal) return refused(refusal, { serviceRequest: request })
      const now = context.time.now()
      request.withdraw(now)
      await record(em, request, { kind: 'WITHDRAWN', at: now, words: input.reason?.trim() ?? null, ...said })
      return { serviceRequest: request, errors: [] }
    })
  }
}
