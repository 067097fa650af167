import { refuse } from '@linli/kernel'
import { act, type Context, refused, isIdentity } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { Resolution } from '../resolution/index.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import { findMeetingToChange } from './joint-meeting.finding.ts'
import { mayResolve } from './joint-meeting.policy.ts'
import { meetingSituationOf } from './joint-meeting.situation.ts'
import { tellMeeting } from './joint-meeting.telling.ts'
import { JointMeetingType } from './joint-meeting.type.ts'

@InputType('ResolutionStrikeInput', {
  description:
    'Takes a resolution back that was noted by mistake, while the meeting sits and it is nobody’s task yet.',
})
export class ResolutionStrikeInput {
  @Field(() => ID, { description: 'The resolution.' })
  resolutionId!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ResolutionStrikePayload', { description: 'What came of it.' })
class ResolutionStrikePayload {
  @Field(() => JointMeetingType, {
    nullable: true,
    description: 'The meeting as it is now; empty where it is not yours to see.',
  })
  jointMeeting?: JointMeetingType | null

  @Field(() => [JointMeetingRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: JointMeetingRefusal[]
}

@Resolver()
export class ResolutionStrike {
  @Mutation(() => ResolutionStrikePayload, {
    description:
      'Takes a resolution back that was noted by mistake, while the meeting sits and it is nobody’s task yet.',
  })
  resolutionStrike(
    @Arg('input', () => ResolutionStrikeInput, { description: 'What shall be done.' })
    input: ResolutionStrikeInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const seen = isIdentity(input.resolutionId)
        ? await em.findOne(Resolution, { id: input.resolutionId })
        : null
      const meeting = seen && (await findMeetingToChange(em, seen.jointMeetingId))
      if (!meeting) return refused(refuse('NOT_FOUND'))
      const refusal =
        mayResolve(await meetingSituationOf(context, meeting)) ??
        (seen.status === 'NOTED' ? null : refuse('RESOLUTION_IN_FORCE'))
      if (refusal) return refused(refusal, { jointMeeting: meeting })
      em.remove(seen)
      await tellMeeting(em, meeting, 'JointMeetingChanged')
      return { jointMeeting: meeting, errors: [] }
    })
  }
}
