import { refuse } from '@linli/kernel'
import { act, findVisible, refused, type Context } from '@linli/subgraph'
import { LockMode } from '@mikro-orm/core'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { selectReaches } from '../person/index.ts'
import { RevisedInput } from '../refusals/index.ts'
import { fieldSignInState } from './field-sign-in-state.ts'
import { mayRevokeFieldSignIn } from './field-sign-in.policy.ts'
import { FieldSignIn } from './field-sign-in.ts'
import { FieldSignInError, FieldSignInType } from './field-sign-in.type.ts'

@InputType({ description: 'Which sign-in for the field is called back.' })
class FieldSignInRevokeInput extends RevisedInput {
  @Field(() => ID, { description: 'The sign-in.' })
  fieldSignInId!: string
}

@ObjectType({ description: 'What came of calling a sign-in for the field back.' })
class FieldSignInRevokePayload {
  @Field(() => FieldSignInType, {
    nullable: true,
    description: 'The sign-in as it is on record now; on a conflict, as somebody else left it.',
  })
  fieldSignIn?: FieldSignInType | null

  @Field(() => [FieldSignInError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class FieldSignInRevokeResolver {
  @Mutation(() => FieldSignInRevokePayload, {
    description:
      'Calls a sign-in for the field back: its code stops working, and what it opened closes at once.',
  })
  fieldSignInRevoke(
    @Arg('input', () => FieldSignInRevokeInput, { description: 'What is asked for.' })
    input: FieldSignInRevokeInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { viewer, time } = context
      const fieldSignIn = await findVisible(em, FieldSignIn, input.fieldSignInId)
      if (!fieldSignIn) return refused(refuse('NOT_FOUND'))
      const { personId } = fieldSignIn
      const refusal = mayRevokeFieldSignIn(viewer, personId, await selectReaches(em, [personId]))
      if (refusal) return refused(refusal)
      const state = fieldSignInState(fieldSignIn, time.now())
      if (state !== 'WAITING' && state !== 'OPEN') return refused(refuse('WRONG_STATUS'))
      if (fieldSignIn.revision !== input.revision) return refused(refuse('CONFLICT'), { fieldSignIn })
      await em.lock(fieldSignIn, LockMode.OPTIMISTIC, input.revision)
      fieldSignIn.revoke(viewer.person, time.now())
      return { fieldSignIn, errors: [] }
    })
  }
}
