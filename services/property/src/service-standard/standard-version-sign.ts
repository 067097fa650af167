import { refuse } from '@linli/kernel'
import { act, CivilDay, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { openCommentsWhenSigned } from './comment-window.ts'
import { fileFault } from './input-faults.ts'
import { lookForReviewers } from './review-clock.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import { ReviewingBodyEnum, type ReviewingBody } from './standard-version.enums.ts'
import { findVersionToChange } from './standard-version.finding.ts'
import { decisionFault, maySign } from './standard-version.policy.ts'
import { situationOf } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersionType } from './standard-version.type.ts'

@InputType('StandardVersionSignInput', {
  description: 'Signs a version for one of the bodies of the community.',
})
export class StandardVersionSignInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => ReviewingBodyEnum, { description: 'The body that has decided.' })
  body!: ReviewingBody

  @Field(() => CivilDay, { description: 'The day of the meeting at which it decided.' })
  decidedOn!: string

  @Field(() => String, { description: 'The fingerprint of the content that you read.' })
  contentHash!: string

  @Field(() => ID, { nullable: true, description: 'A scan of the stamped sheet.' })
  fileId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardVersionSignPayload', { description: 'What came of it.' })
class StandardVersionSignPayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionSign {
  @Mutation(() => StandardVersionSignPayload, {
    description: 'Signs a version for one of the bodies of the community.',
  })
  standardVersionSign(
    @Arg('input', () => StandardVersionSignInput, { description: 'What shall be done.' })
    input: StandardVersionSignInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const version = await findVersionToChange(em, input.standardVersionId)
      if (!version) return refused(refuse('NOT_FOUND'))
      const situation = await situationOf(context, version.id)
      const refusal =
        maySign(situation, input.body) ??
        decisionFault(input, situation) ??
        (await fileFault(em, input.fileId))
      if (refusal) return refused(refusal, { standardVersion: version })
      const { body, decidedOn, contentHash, fileId = null } = input
      const now = context.time.now()
      version.sign(body, { decidedOn, contentHash, fileId }, actorOf(context.viewer), now)
      await tellStandard(em, version, 'StandardVersionSigned', { body })
      await openCommentsWhenSigned(em, version, now)
      await lookForReviewers(em, version)
      return { standardVersion: version, errors: [] }
    })
  }
}
