import { refuse } from '@linli/kernel'
import { act, findVisible, refused, type Context, vaultOf } from '@linli/subgraph'
import { LockMode } from '@mikro-orm/core'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { RevisedInput } from '../refusals/index.ts'
import { PersonKey } from './person-key.ts'
import { phoneTaken } from './person-register.ts'
import { detailsOf, PersonDetailsInput, refuseDetails } from './person.input.ts'
import { mayChangePerson } from './person.policy.ts'
import { selectReaches } from './person.rows.ts'
import { Person } from './person.ts'
import { PersonError, PersonType } from './person.type.ts'

@InputType({ description: 'A correction of somebody’s details.' })
class PersonChangeInput extends RevisedInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string

  @Field(() => PersonDetailsInput, { description: 'All details from now on.' })
  details!: PersonDetailsInput
}

@ObjectType({ description: 'What came of correcting somebody’s details.' })
class PersonChangePayload {
  @Field(() => PersonType, {
    nullable: true,
    description: 'The person as lists show them; on a conflict, as somebody else left the record.',
  })
  person?: PersonType | null

  @Field(() => [PersonError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class PersonChangeResolver {
  @Mutation(() => PersonChangePayload, {
    description: 'Corrects name, telephone number or address of a person.',
  })
  personChange(
    @Arg('input', () => PersonChangeInput, { description: 'What is asked for.' }) input: PersonChangeInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const person = await findVisible(em, Person, input.personId)
      if (!person) return refused(refuse('NOT_FOUND'))
      const details = detailsOf(input.details)
      const reaches = await selectReaches(em, [person.id])
      const refusal =
        mayChangePerson(context.viewer, { id: person.id, erasedAt: person.erasedAt, reaches }) ??
        refuseDetails(details)
      if (refusal) return refused(refusal)
      if (person.revision !== input.revision) return refused(refuse('CONFLICT'), { person })
      const vault = vaultOf(context)
      if (await phoneTaken(em, vault, details, person.id))
        return refused(refuse('PHONE_TAKEN', undefined, ['details', 'phone']))
      const key = await em.findOneOrFail(PersonKey, { id: person.id })
      await em.lock(person, LockMode.OPTIMISTIC, input.revision)
      person.change(details, vault.sealer(person.id, key.sealedKey))
      return { person, errors: [] }
    })
  }
}
