import { civilDay, refuse } from '@linli/kernel'
import { act, findVisible, refused, tell, type Context, type EntityManager } from '@linli/subgraph'
import { LockMode } from '@mikro-orm/core'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { RevisedInput } from '../refusals/index.ts'
import { rows } from '../tables.ts'
import { PersonKey } from './person-key.ts'
import { mayChangePerson } from './person.policy.ts'
import { selectReaches } from './person.rows.ts'
import { Person } from './person.ts'
import { PersonError, PersonType } from './person.type.ts'

@InputType({ description: 'Whose personal details to erase for good.' })
class PersonEraseInput extends RevisedInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string
}

@ObjectType({ description: 'What came of erasing somebody’s details.' })
class PersonErasePayload {
  @Field(() => PersonType, {
    nullable: true,
    description:
      'What remains: that somebody held these posts; on a conflict, the record as somebody else left it.',
  })
  person?: PersonType | null

  @Field(() => [PersonError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class PersonEraseResolver {
  @Mutation(() => PersonErasePayload, {
    description: 'Erases everything personal about somebody who holds no post any more; it cannot be undone.',
  })
  personErase(
    @Arg('input', () => PersonEraseInput, { description: 'What is asked for.' }) input: PersonEraseInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const person = await findVisible(em, Person, input.personId)
      if (!person) return refused(refuse('NOT_FOUND'))
      const reaches = await selectReaches(em, [person.id])
      const refusal = mayChangePerson(context.viewer, { id: person.id, erasedAt: person.erasedAt, reaches })
      if (refusal) return refused(refusal)
      if (await holdsPost(em, person.id, civilDay(context.time.now())))
        return refused(refuse('HAS_APPOINTMENTS'))
      if (person.revision !== input.revision) return refused(refuse('CONFLICT'), { person })
      await em.lock(person, LockMode.OPTIMISTIC, input.revision)
      await erasePerson(em, person, context.time.now())
      return { person, errors: [] }
    })
  }
}

/**
 * Erases a person (个人信息保护法 47): the values go, and with the person's key so does whatever a backup still holds of
 * them, as soon as the backup of the key has run out.
 */
export async function erasePerson(em: EntityManager, person: Person, now: Date): Promise<void> {
  person.erase(now)
  await em.nativeDelete(PersonKey, { id: person.id })
  await tell(em, 'PersonErased', { subject: person.id })
}

async function holdsPost(em: EntityManager, personId: string, today: string): Promise<boolean> {
  const held = await rows(em)
    .selectFrom('appointment')
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
    .select('id')
    .executeTakeFirst()
  return held !== undefined
}
