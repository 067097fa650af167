import { refuse } from '@linli/kernel'
import { act, CivilDay, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { openCommentsWhenSigned } from './comment-window.ts'
import { fileFault, textFault } from './input-faults.ts'
import { isOpposed } from './owners-opinion.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import { ReviewingBodyEnum, type ReviewingBody } from './standard-version.enums.ts'
import { findVersionToChange } from './standard-version.finding.ts'
import { decisionFault, mayWitness, type Answer } from './standard-version.policy.ts'
import { situationOf } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersionType } from './standard-version.type.ts'
import { opinionSentence } from './standard-version.words.ts'

@InputType('StandardVersionWitnessOpinionsInput', {
  description:
    'Records what owners’ representatives said where there is no owners’ committee, as witnessed by the residents’ committee.',
})
export class StandardVersionWitnessOpinionsInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => ReviewingBodyEnum, { description: 'The body that is missing: the owners’ committee.' })
  body!: ReviewingBody

  @Field(() => CivilDay, { description: 'The day on which the representatives were heard.' })
  gatheredOn!: string

  @Field(() => Int, { description: 'How many representatives were asked.' })
  asked!: number

  @Field(() => Int, { description: 'How many of them were for it.' })
  inFavour!: number

  @Field(() => Int, { description: 'How many of them were against it.' })
  against!: number

  @Field(() => Int, { description: 'How many of them took neither side.' })
  abstained!: number

  @Field(() => String, { description: 'What they said, in short and without names; for those concerned.' })
  summary!: string

  @Field(() => String, { description: 'The fingerprint of the content they were asked about.' })
  contentHash!: string

  @Field(() => ID, { nullable: true, description: 'A scan of the sheet with their opinions.' })
  fileId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardVersionWitnessOpinionsPayload', { description: 'What came of it.' })
class StandardVersionWitnessOpinionsPayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionWitnessOpinions {
  @Mutation(() => StandardVersionWitnessOpinionsPayload, {
    description:
      'Records and witnesses what owners’ representatives said where there is no owners’ committee. With no more of them for it than against, it goes back to the draft.',
  })
  standardVersionWitnessOpinions(
    @Arg('input', () => StandardVersionWitnessOpinionsInput, { description: 'What shall be done.' })
    input: StandardVersionWitnessOpinionsInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const version = await findVersionToChange(em, input.standardVersionId)
      if (!version) return refused(refuse('NOT_FOUND'))
      const situation = await situationOf(context, version.id)
      const refusal =
        mayWitness(situation, input.body) ??
        decisionFault(
          { contentHash: input.contentHash, decidedOn: input.gatheredOn },
          situation,
          'gatheredOn',
        ) ??
        countFault(input) ??
        textFault(input.summary, 2000, 'summary') ??
        (await fileFault(em, input.fileId))
      if (refusal) return refused(refusal, { standardVersion: version })
      const { body, gatheredOn, asked, inFavour, against, abstained, contentHash, fileId = null } = input
      const [now, witness] = [context.time.now(), actorOf(context.viewer)]
      const gathered = {
        gatheredOn,
        asked,
        inFavour,
        against,
        abstained,
        contentHash,
        fileId,
        summary: input.summary.trim(),
      }
      version.witnessOpinions(body, gathered, witness, now)
      await tellStandard(em, version, 'StandardVersionSigned', { body, isWitnessed: true })
      if (isOpposed(gathered)) {
        version.return(witness, now, { body, reason: opinionSentence(gathered, 'zh-CN') })
        await tellStandard(em, version, 'StandardVersionReturned', { body })
      } else await openCommentsWhenSigned(em, version, now)
      return { standardVersion: version, errors: [] }
    })
  }
}

/** Somebody was asked and somebody spoke, and not more spoke than were asked. */
function countFault({ asked, inFavour, against, abstained }: StandardVersionWitnessOpinionsInput): Answer {
  const said = [inFavour, against, abstained]
  const spoke = inFavour + against + abstained
  const isSound = said.every((count) => count >= 0) && spoke > 0 && spoke <= asked && asked <= 100_000
  return isSound ? null : refuse('OPINIONS_INCONSISTENT', undefined, ['asked'])
}
