import { refuse } from '@linli/kernel'
import { act, type Context, refused, findVisible } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { textFault } from './input-faults.ts'
import { StandardComment } from './standard-comment.ts'
import { StandardCommentType } from './standard-comment.type.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import { findVersionToChange } from './standard-version.finding.ts'
import { mayAnswer } from './standard-version.policy.ts'
import { situationOf } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersionType } from './standard-version.type.ts'

@InputType('StandardCommentAnswerInput', {
  description: 'Answers a comment. The answer is recorded and never rewritten.',
})
export class StandardCommentAnswerInput {
  @Field(() => ID, { description: 'The comment.' })
  standardCommentId!: string

  @Field(() => String, { description: 'The answer.' })
  text!: string

  @Field(() => Boolean, { description: 'Whether the standard will follow the comment.' })
  isAdopted!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardCommentAnswerPayload', { description: 'What came of it.' })
class StandardCommentAnswerPayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => StandardCommentType, { nullable: true, description: 'The comment with its answer.' })
  standardComment?: StandardCommentType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardCommentAnswer {
  @Mutation(() => StandardCommentAnswerPayload, {
    description: 'Answers a comment. The answer is recorded and never rewritten.',
  })
  standardCommentAnswer(
    @Arg('input', () => StandardCommentAnswerInput, { description: 'What shall be done.' })
    input: StandardCommentAnswerInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const comment = await findVisible(em, StandardComment, input.standardCommentId)
      const version = comment && (await findVersionToChange(em, comment.standardVersion.id))
      if (!version) return refused(refuse('NOT_FOUND'))
      await em.refresh(comment)
      const refusal =
        mayAnswer(await situationOf(context, version.id)) ??
        (comment.answeredAt ? refuse('ALREADY_ANSWERED') : null) ??
        textFault(input.text, 1000, 'text')
      if (refusal) return refused(refusal, { standardComment: comment, standardVersion: version })
      comment.giveAnswer(input.text.trim(), input.isAdopted, actorOf(context.viewer), context.time.now())
      await tellStandard(em, version, 'StandardCommentAnswered', { standardCommentId: comment.id })
      return { standardComment: comment, standardVersion: version, errors: [] }
    })
  }
}
