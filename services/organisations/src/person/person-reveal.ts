import { newId, refuse } from '@linli/kernel'
import { act, findVisible, refused, type Context, vaultOf } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { RepeatableInput } from '../refusals/index.ts'
import { PersonKey } from './person-key.ts'
import { PersonReading } from './person-reading.ts'
import { mayRevealPerson } from './person.policy.ts'
import { selectReaches } from './person.rows.ts'
import { Person } from './person.ts'
import { PersonDetailsType, PersonError, PersonReadingType, PersonType } from './person.type.ts'

@InputType({ description: 'Whose details are needed, and what for.' })
class PersonRevealInput extends RepeatableInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string

  @Field(() => String, {
    description: 'What the details are needed for; the person and the auditors can read it.',
  })
  purpose!: string
}

@ObjectType({ description: 'What came of asking for somebody’s details.' })
class PersonRevealPayload {
  @Field(() => PersonDetailsType, {
    nullable: true,
    description: 'The details in full; a repeated submission does not show them again.',
  })
  details?: PersonDetailsType | null

  @Field(() => PersonType, { nullable: true, description: 'The person as lists show them.' })
  person?: PersonType | null

  @Field(() => PersonReadingType, { nullable: true, description: 'The entry in the log of readings.' })
  reading?: PersonReadingType | null

  @Field(() => [PersonError], { description: 'Why nothing was shown; empty when it was.' })
  errors!: object[]
}

/** A purpose shorter than this says nothing to the person whose details were read. */
const shortestPurpose = 4

@Resolver()
export class PersonRevealResolver {
  @Mutation(() => PersonRevealPayload, {
    description: 'Shows one person’s details in full for a stated purpose; every showing is logged.',
  })
  personReveal(
    @Arg('input', () => PersonRevealInput, { description: 'What is asked for.' }) input: PersonRevealInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const person = await findVisible(em, Person, input.personId)
      if (!person) return refused(refuse('NOT_FOUND'))
      const reaches = await selectReaches(em, [person.id])
      const purpose = input.purpose.trim()
      const refusal =
        mayRevealPerson(context.viewer, { id: person.id, erasedAt: person.erasedAt, reaches }) ??
        ([...purpose].length < shortestPurpose ? refuse('PURPOSE_MISSING', undefined, ['purpose']) : null)
      if (refusal) return refused(refusal)
      const { sealedKey } = await em.findOneOrFail(PersonKey, { id: person.id })
      const vault = vaultOf(context)
      const unseal = (value: string | null) =>
        value === null ? null : vault.unseal(person.id, sealedKey, value)
      const { viewer, time } = context
      const reading = Object.assign(new PersonReading(), {
        id: newId(),
        districtId: person.districtId,
        personId: person.id,
        readerPersonId: viewer.person,
        readerSeatId: viewer.seat,
        readerPost: viewer.post,
        purpose: purpose.slice(0, 500),
        readAt: time.now(),
      })
      em.persist(reading)
      const details = {
        name: unseal(person.sealedName) ?? '',
        phone: unseal(person.sealedPhone),
        email: unseal(person.sealedEmail),
        address: unseal(person.sealedAddress),
      }
      return { details, person, reading, errors: [] }
    })
  }
}
