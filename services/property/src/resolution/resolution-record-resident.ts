import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, textFault } from '../service-standard/index.ts'
import { noteEvent } from './meeting-event.ts'
import { ResolutionRefusal } from './resolution-refusal.type.ts'
import { findResolutionToChange } from './resolution.finding.ts'
import { WordChannelEnum } from './resolution.enums.ts'
import type { WordChannel } from './resolution.lifecycle.ts'
import { mayRecordResident } from './resolution.policy.ts'
import { resolutionSituationOf } from './resolution.situation.ts'
import { notifyOfResolution, tellResolution } from './resolution.telling.ts'
import { ResolutionType } from './resolution.type.ts'

@InputType('ResolutionRecordResidentInput', {
  description:
    'A resident says that it is done; the community enters it for them 代录, and it is closed out.',
})
export class ResolutionRecordResidentInput {
  @Field(() => ID, { description: 'The resolution.' })
  resolutionId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => WordChannelEnum, {
    description: 'How the word came in: on paper, by telephone or at the counter.',
  })
  channel!: WordChannel

  @Field(() => String, { description: 'What they said, without their name.' })
  words!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ResolutionRecordResidentPayload', { description: 'What came of it.' })
class ResolutionRecordResidentPayload {
  @Field(() => ResolutionType, {
    nullable: true,
    description: 'The resolution as it is now; empty where it is not yours to see.',
  })
  resolution?: ResolutionType | null

  @Field(() => [ResolutionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ResolutionRefusal[]
}

@Resolver()
export class ResolutionRecordResident {
  @Mutation(() => ResolutionRecordResidentPayload, {
    description:
      'A resident says that it is done; the community enters it for them 代录, and it is closed out.',
  })
  resolutionRecordResident(
    @Arg('input', () => ResolutionRecordResidentInput, { description: 'What shall be done.' })
    input: ResolutionRecordResidentInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const resolution = await findResolutionToChange(em, input.resolutionId)
      if (!resolution) return refused(refuse('NOT_FOUND'))
      const refusal =
        mayRecordResident(await resolutionSituationOf(context, resolution)) ??
        (resolution.revision === input.revision ? null : refuse('CONFLICT')) ??
        (input.channel === 'ONLINE' ? refuse('INVALID_INPUT', undefined, ['channel']) : null) ??
        textFault(input.words, 500, 'words')
      if (refusal) return refused(refusal, { resolution })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      const { jointMeetingId, districtId, id, ownerId, raiserId } = resolution
      resolution.close('RESIDENT', input.channel, actor, now)
      const about = { districtId, jointMeetingId, resolutionId: id }
      const note = input.words.trim()
      noteEvent(em, about, 'RESOLUTION_CLOSED', actor, now, { note, isRecorded: true })
      await tellResolution(em, resolution, 'ResolutionClosed', { closing: 'RESIDENT' })
      await notifyOfResolution(em, resolution, 'RESOLUTION_CLOSED', { organisations: [ownerId, raiserId] })
      return { resolution, errors: [] }
    })
  }
}
