import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, textFault } from '../service-standard/index.ts'
import { noteEvent } from './meeting-event.ts'
import { ResolutionRefusal } from './resolution-refusal.type.ts'
import { ResolutionReport } from './resolution-report.ts'
import { findResolutionToChange } from './resolution.finding.ts'
import { maySendBack } from './resolution.policy.ts'
import { resolutionSituationOf } from './resolution.situation.ts'
import { notifyOfResolution, tellResolution } from './resolution.telling.ts'
import { ResolutionType } from './resolution.type.ts'

@InputType('ResolutionSendBackInput', {
  description: 'It is not done: said by whoever raised it, or by the community; its owner has it again.',
})
export class ResolutionSendBackInput {
  @Field(() => ID, { description: 'The resolution.' })
  resolutionId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, { description: 'What is missing.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ResolutionSendBackPayload', { description: 'What came of it.' })
class ResolutionSendBackPayload {
  @Field(() => ResolutionType, {
    nullable: true,
    description: 'The resolution as it is now; empty where it is not yours to see.',
  })
  resolution?: ResolutionType | null

  @Field(() => [ResolutionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ResolutionRefusal[]
}

@Resolver()
export class ResolutionSendBack {
  @Mutation(() => ResolutionSendBackPayload, {
    description: 'It is not done: said by whoever raised it, or by the community; its owner has it again.',
  })
  resolutionSendBack(
    @Arg('input', () => ResolutionSendBackInput, { description: 'What shall be done.' })
    input: ResolutionSendBackInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const resolution = await findResolutionToChange(em, input.resolutionId)
      if (!resolution) return refused(refuse('NOT_FOUND'))
      const refusal =
        maySendBack(await resolutionSituationOf(context, resolution)) ??
        (resolution.revision === input.revision ? null : refuse('CONFLICT')) ??
        textFault(input.reason, 500, 'reason')
      if (refusal) return refused(refusal, { resolution })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      const reason = input.reason.trim()
      const { jointMeetingId, districtId, id, ownerId, attempts } = resolution
      const report = await em.findOneOrFail(ResolutionReport, { resolutionId: id, sentBackAt: null })
      report.sendBack(reason, actor, now)
      resolution.sendBack()
      const about = { districtId, jointMeetingId, resolutionId: id }
      noteEvent(em, about, 'RESOLUTION_SENT_BACK', actor, now, { note: reason })
      await tellResolution(em, resolution, 'ResolutionSentBack')
      await notifyOfResolution(
        em,
        resolution,
        'RESOLUTION_SENT_BACK',
        { organisations: [ownerId] },
        `${attempts}`,
      )
      return { resolution, errors: [] }
    })
  }
}
