import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, textFault } from '../service-standard/index.ts'
import { noteEvent } from './meeting-event.ts'
import { ResolutionRefusal } from './resolution-refusal.type.ts'
import { findResolutionToChange } from './resolution.finding.ts'
import { mayVerify } from './resolution.policy.ts'
import { resolutionSituationOf } from './resolution.situation.ts'
import { notifyOfResolution, tellResolution } from './resolution.telling.ts'
import { ResolutionType } from './resolution.type.ts'

@InputType('ResolutionVerifyInput', {
  description:
    'The community has looked for itself, because whoever raised it did not answer, and closes it; counted apart.',
})
export class ResolutionVerifyInput {
  @Field(() => ID, { description: 'The resolution.' })
  resolutionId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, { description: 'What was found there.' })
  words!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ResolutionVerifyPayload', { description: 'What came of it.' })
class ResolutionVerifyPayload {
  @Field(() => ResolutionType, {
    nullable: true,
    description: 'The resolution as it is now; empty where it is not yours to see.',
  })
  resolution?: ResolutionType | null

  @Field(() => [ResolutionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ResolutionRefusal[]
}

@Resolver()
export class ResolutionVerify {
  @Mutation(() => ResolutionVerifyPayload, {
    description:
      'The community has looked for itself, because whoever raised it did not answer, and closes it; counted apart.',
  })
  resolutionVerify(
    @Arg('input', () => ResolutionVerifyInput, { description: 'What shall be done.' })
    input: ResolutionVerifyInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const resolution = await findResolutionToChange(em, input.resolutionId)
      if (!resolution) return refused(refuse('NOT_FOUND'))
      const refusal =
        mayVerify(await resolutionSituationOf(context, resolution)) ??
        (resolution.revision === input.revision ? null : refuse('CONFLICT')) ??
        textFault(input.words, 500, 'words')
      if (refusal) return refused(refusal, { resolution })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      const { jointMeetingId, districtId, id, ownerId, raiserId } = resolution
      resolution.close('COMMUNITY', 'ONLINE', actor, now)
      const about = { districtId, jointMeetingId, resolutionId: id }
      const note = input.words.trim()
      noteEvent(em, about, 'RESOLUTION_CLOSED', actor, now, { note })
      await tellResolution(em, resolution, 'ResolutionClosed', { closing: 'COMMUNITY' })
      await notifyOfResolution(em, resolution, 'RESOLUTION_CLOSED', { organisations: [ownerId, raiserId] })
      return { resolution, errors: [] }
    })
  }
}
