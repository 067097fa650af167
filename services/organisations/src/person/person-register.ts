import { newId, refuse } from '@linli/kernel'
import { act, refused, type Context, type EntityManager, vaultOf, type Vault } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { mayAdminister } from '../account/index.ts'
import { RepeatableInput } from '../refusals/index.ts'
import { PersonKey } from './person-key.ts'
import { detailsOf, PersonDetailsInput, refuseDetails } from './person.input.ts'
import { Person, type PersonDetails } from './person.ts'
import { PersonError, PersonType } from './person.type.ts'

@InputType({ description: 'Somebody who is to hold a post, and in whose register they are kept.' })
class PersonRegisterInput extends RepeatableInput {
  @Field(() => PersonDetailsInput, { description: 'Who it is.' })
  details!: PersonDetailsInput

  @Field(() => String, {
    nullable: true,
    description: 'The code of the place whose administrators keep the record.',
  })
  registerCode?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The organisation that keeps the record of its own staff instead.',
  })
  registerOrganisationId?: string | null
}

@ObjectType({ description: 'What came of entering a person.' })
class PersonRegisterPayload {
  @Field(() => PersonType, { nullable: true, description: 'The person as lists show them.' })
  person?: PersonType | null

  @Field(() => [PersonError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class PersonRegisterResolver {
  @Mutation(() => PersonRegisterPayload, { description: 'Enters somebody who is to hold a post.' })
  personRegister(
    @Arg('input', () => PersonRegisterInput, { description: 'What is asked for.' })
    input: PersonRegisterInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { registerCode = null, registerOrganisationId = null } = input
      const details = detailsOf(input.details)
      const refusal =
        mayAdminister(context.viewer, { reachCode: registerCode, organisationId: registerOrganisationId }) ??
        refuseDetails(details)
      if (refusal) return refused(refusal)
      const vault = vaultOf(context)
      if (await phoneTaken(em, vault, details))
        return refused(refuse('PHONE_TAKEN', undefined, ['details', 'phone']))
      const home = { districtId: context.viewer.district ?? '', registerCode, registerOrganisationId }
      return { person: await registerPerson(em, vault, home, details), errors: [] }
    })
  }
}

/** Whether somebody the viewer can see has this number already: most likely the same person twice. */
export async function phoneTaken(
  em: EntityManager,
  vault: Vault,
  { phone }: PersonDetails,
  except: string | null = null,
): Promise<boolean> {
  if (phone === null) return false
  const found = await em.findOne(Person, { phoneIndex: vault.phoneIndex(phone) })
  return found !== null && found.id !== except
}

/**
 * Enters one person with a key of their own in the transaction at hand; the person first, because only who looks after
 * somebody may make their key. The details must be in order.
 */
export async function registerPerson(
  em: EntityManager,
  vault: Vault,
  home: { districtId: string; registerCode: string | null; registerOrganisationId: string | null },
  details: PersonDetails,
  id: string = newId(),
): Promise<Person> {
  const { sealedKey, sealer } = vault.newKey(id)
  const person = Person.register(home, details, sealer, id)
  em.persist(person)
  await em.flush()
  em.persist(Object.assign(new PersonKey(), { id, districtId: home.districtId, sealedKey }))
  return person
}
