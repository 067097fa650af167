import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { textFault } from '../service-standard/index.ts'
import { record } from './recording.ts'
import { residentSpeaks, ResidentSpeaksInput } from './resident-speaks.ts'
import { ServiceRequestRefusal } from './service-request-refusal.type.ts'
import { nobodyFound } from './service-request.finding.ts'
import { ServiceRequestType } from './service-request.type.ts'
import { tellOfClock } from './request-clocks.ts'

@InputType('ServiceRequestReopenInput', {
  description: 'Says that a request is not solved: its handler has it again, and the waiting goes on.',
})
class ServiceRequestReopenInput extends ResidentSpeaksInput {
  @Field(() => String, { description: 'What is still wrong.' })
  words!: string
}

@ObjectType('ServiceRequestReopenPayload', { description: 'What came of it.' })
class ServiceRequestReopenPayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request as it is now; empty where it is not yours to see.',
  })
  serviceRequest?: ServiceRequestType | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class ServiceRequestReopen {
  @Mutation(() => ServiceRequestReopenPayload, {
    description: 'Says that a request is not solved: its handler has it again, and the waiting goes on.',
  })
  serviceRequestReopen(
    @Arg('input', () => ServiceRequestReopenInput, { description: 'What shall be done.' })
    input: ServiceRequestReopenInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await residentSpeaks(context, 'REOPEN', input)
      if (!found) return nobodyFound(input)
      const { request, said } = found
      const refusal = found.refusal ?? textFault(input.words, 1000, 'words')
      if (refusal) return refused(refusal, { serviceRequest: request })
      const now = context.time.now()
      const hadHandler = request.handlerOrganisationId !== null
      request.reopen()
      await record(em, request, { kind: 'REOPENED', at: now, words: input.words.trim(), ...said })
      if (hadHandler) await tellOfClock(em, request, 'REQUEST_REOPENED', { occasion: now.toISOString() })
      return { serviceRequest: request, errors: [] }
    })
  }
}
