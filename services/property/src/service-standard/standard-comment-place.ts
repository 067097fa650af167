import { newId, refuse } from '@linli/kernel'
import { act, type Context, refused, findVisible } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { textFault } from './input-faults.ts'
import { secretHash, StandardComment } from './standard-comment.ts'
import { StandardCommentType } from './standard-comment.type.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import { CommentOriginEnum, type CommentOrigin } from './standard-version.enums.ts'
import { contentOf, shareStandards } from './standard-version.finding.ts'
import { mayComment, mayRecordComment } from './standard-version.policy.ts'
import { situationOf } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersion } from './standard-version.ts'
import { StandardVersionType } from './standard-version.type.ts'

@InputType('StandardCommentPlaceInput', {
  description: 'Comments on a version that lies open to comments. Nobody needs an account.',
})
export class StandardCommentPlaceInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => String, {
    nullable: true,
    description: 'The code of the promise it is about; empty for the whole.',
  })
  itemCode?: string | null

  @Field(() => String, { description: 'The comment, up to a thousand characters.' })
  text!: string

  @Field(() => String, {
    nullable: true,
    description: 'A long random text that only your device knows; with it your comment can be found again.',
  })
  clientSecret?: string | null

  @Field(() => CommentOriginEnum, {
    nullable: true,
    description: 'For community staff who enter somebody’s comment: how it was given (代录).',
  })
  recordedFrom?: CommentOrigin | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardCommentPlacePayload', { description: 'What came of it.' })
class StandardCommentPlacePayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => StandardCommentType, { nullable: true, description: 'The comment as it was recorded.' })
  standardComment?: StandardCommentType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardCommentPlace {
  @Mutation(() => StandardCommentPlacePayload, {
    description: 'Comments on a version that lies open to comments. Nobody needs an account.',
  })
  standardCommentPlace(
    @Arg('input', () => StandardCommentPlaceInput, { description: 'What shall be done.' })
    input: StandardCommentPlaceInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const version = await findVisible(em, StandardVersion, input.standardVersionId)
      if (!version) return refused(refuse('NOT_FOUND'))
      await shareStandards(em, version.managementAreaId)
      const situation = await situationOf(context, version.id)
      const origin = input.recordedFrom ?? 'ONLINE'
      const items = (await contentOf(em, version.id)) ?? []
      const isAboutNothing = input.itemCode != null && !items.some(({ code }) => code === input.itemCode)
      const refusal =
        (origin === 'ONLINE' ? mayComment(situation) : mayRecordComment(situation)) ??
        textFault(input.text, 1000, 'text') ??
        (isAboutNothing ? refuse('INVALID_INPUT', undefined, ['itemCode']) : null)
      if (refusal) return refused(refusal, { standardVersion: version })
      const standardComment = em.create(StandardComment, {
        ...{ id: newId(), districtId: version.districtId, standardVersion: version, origin },
        ...{ itemCode: input.itemCode ?? null, text: input.text.trim(), placedAt: context.time.now() },
        clientSecretHash: input.clientSecret ? secretHash(input.clientSecret) : null,
        recorderSeatId: origin === 'ONLINE' ? null : actorOf(context.viewer).seat,
      })
      await tellStandard(em, version, 'StandardCommentPlaced', { standardCommentId: standardComment.id })
      return { standardComment, standardVersion: version, errors: [] }
    })
  }
}
