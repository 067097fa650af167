import { refuse } from '@linli/kernel'
import { act, CivilDay, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { fileFault, textFault } from './input-faults.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import { LegalBasisKindEnum, type LegalBasisKind } from './standard-version.enums.ts'
import { findVersionToChange } from './standard-version.finding.ts'
import { isStale, mayEdit } from './standard-version.policy.ts'
import { situationOf } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersionType } from './standard-version.type.ts'

@InputType('LegalBasisAttachInput', {
  description:
    'Attaches what allows a change for the worse: an owners’ decision or a clause of the contract.',
})
export class LegalBasisAttachInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => LegalBasisKindEnum, { description: 'A decision of the owners, or a clause of the contract.' })
  kind!: LegalBasisKind

  @Field(() => CivilDay, { description: 'The day of the decision or of the signed supplement.' })
  decidedOn!: string

  @Field(() => String, {
    description: 'How it is cited, such as the number of the decision or of the clause.',
  })
  reference!: string

  @Field(() => ID, { nullable: true, description: 'A scan of the decision or of the signed supplement.' })
  fileId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('LegalBasisAttachPayload', { description: 'What came of it.' })
class LegalBasisAttachPayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class LegalBasisAttach {
  @Mutation(() => LegalBasisAttachPayload, {
    description:
      'Attaches what allows a change for the worse: an owners’ decision or a clause of the contract.',
  })
  legalBasisAttach(
    @Arg('input', () => LegalBasisAttachInput, { description: 'What shall be done.' })
    input: LegalBasisAttachInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const version = await findVersionToChange(em, input.standardVersionId)
      if (!version) return refused(refuse('NOT_FOUND'))
      const situation = await situationOf(context, version.id)
      const isLater = input.decidedOn > situation.today
      const refusal =
        isStale(situation, input.revision) ??
        mayEdit(situation) ??
        textFault(input.reference, 200, 'reference') ??
        (isLater ? refuse('MEETING_IN_THE_FUTURE', { today: situation.today }, ['decidedOn']) : null) ??
        (await fileFault(em, input.fileId))
      if (refusal) return refused(refusal, { standardVersion: version })
      const { kind, decidedOn, fileId = null } = input
      const reference = input.reference.trim()
      version.attachLegalBasis(
        { kind, decidedOn, reference, fileId },
        actorOf(context.viewer),
        context.time.now(),
      )
      await tellStandard(em, version, 'StandardVersionEdited')
      return { standardVersion: version, errors: [] }
    })
  }
}
