import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import { findVersionToChange } from './standard-version.finding.ts'
import { isStale, mayEdit } from './standard-version.policy.ts'
import { situationOf } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersionType } from './standard-version.type.ts'

@InputType('LegalBasisRemoveInput', { description: 'Takes a legal basis off a draft again.' })
export class LegalBasisRemoveInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => ID, { description: 'The legal basis.' })
  legalBasisId!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('LegalBasisRemovePayload', { description: 'What came of it.' })
class LegalBasisRemovePayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class LegalBasisRemove {
  @Mutation(() => LegalBasisRemovePayload, { description: 'Takes a legal basis off a draft again.' })
  legalBasisRemove(
    @Arg('input', () => LegalBasisRemoveInput, { description: 'What shall be done.' })
    input: LegalBasisRemoveInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const version = await findVersionToChange(em, input.standardVersionId)
      if (!version) return refused(refuse('NOT_FOUND'))
      const situation = await situationOf(context, version.id)
      const legalBasis = version.legalBases.getItems().find(({ id }) => id === input.legalBasisId)
      const refusal =
        isStale(situation, input.revision) ?? mayEdit(situation) ?? (legalBasis ? null : refuse('NOT_FOUND'))
      if (refusal || !legalBasis) return refused(refusal, { standardVersion: version })
      version.removeLegalBasis(legalBasis, actorOf(context.viewer), context.time.now())
      await tellStandard(em, version, 'StandardVersionEdited')
      return { standardVersion: version, errors: [] }
    })
  }
}
