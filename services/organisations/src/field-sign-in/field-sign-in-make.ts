import { refuse } from '@linli/kernel'
import { act, findVisible, notify, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { Person, selectReaches } from '../person/index.ts'
import { RepeatableInput } from '../refusals/index.ts'
import { fieldCodeHash, newFieldCode } from './field-code.ts'
import { mayMakeFieldSignIn, seatsForTheField } from './field-sign-in.policy.ts'
import { heldSeats } from './field-sign-in.rows.ts'
import { FieldSignIn } from './field-sign-in.ts'
import { FieldSignInError, FieldSignInType } from './field-sign-in.type.ts'

@InputType({ description: 'Who is let into the field, and for how long.' })
class FieldSignInMakeInput extends RepeatableInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string

  @Field(() => Int, { description: 'For how many hours from the moment the code is taken; 1 to 12.' })
  hours!: number
}

@ObjectType({ description: 'What came of making a sign-in for the field.' })
class FieldSignInMakePayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The code to show or read out. It is shown this once and kept nowhere; a repeated submission does not show it again.',
  })
  code?: string | null

  @Field(() => FieldSignInType, { nullable: true, description: 'The sign-in as it is on record now.' })
  fieldSignIn?: FieldSignInType | null

  @Field(() => [FieldSignInError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class FieldSignInMakeResolver {
  @Mutation(() => FieldSignInMakePayload, {
    description:
      'Makes a code that lets one of your people work in the field for some hours, without an account of their own.',
  })
  fieldSignInMake(
    @Arg('input', () => FieldSignInMakeInput, { description: 'What is asked for.' })
    input: FieldSignInMakeInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { viewer, time } = context
      const person = await findVisible(em, Person, input.personId)
      if (!person) return refused(refuse('NOT_FOUND'))
      const refusal = mayMakeFieldSignIn(viewer, person.id, await selectReaches(em, [person.id]))
      if (refusal) return refused(refusal)
      if (person.erasedAt !== null) return refused(refuse('PERSON_ERASED'))
      if (person.accountDisabledAt !== null) return refused(refuse('DISABLED'))
      const { hours } = input
      if (hours < 1 || hours > 12) return refused(refuse('VALUE_INVALID', undefined, ['hours']))
      const seatIds = seatsForTheField(viewer, await heldSeats(context, person.id))
      if (seatIds.length === 0) return refused(refuse('NO_FIELD_SEAT'))
      const code = newFieldCode()
      const work = { districtId: person.districtId, personId: person.id, seatIds, hours }
      const fieldSignIn = FieldSignIn.make(work, fieldCodeHash(code), viewer, time.now())
      em.persist(fieldSignIn)
      await notify(em, {
        purpose: 'FIELD_SIGN_IN_MADE',
        to: { persons: [person.id] },
        subject: fieldSignIn.id,
        link: `/app/organisations/people/${person.id}`,
        params: { post: viewer.post ?? '', hours },
        key: `FIELD_SIGN_IN_MADE:${fieldSignIn.id}`,
      })
      return { code, fieldSignIn, errors: [] }
    })
  }
}
