import { refuse, type Refusal } from '@linli/kernel'
import { act, refused, tell, type Context, type EntityManager } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { RepeatableInput } from '../refusals/index.ts'
import { takeTurns } from '../tables.ts'
import { levelsOfKind, placeLevel, type OrganisationKind } from './organisation-kind.ts'
import { mayKeepOrganisation } from './organisation.policy.ts'
import { Organisation, type OrganisationFacts } from './organisation.ts'
import { OrganisationError, OrganisationKindEnum, OrganisationType } from './organisation.type.ts'
import { placeExists } from './place-exists.ts'

@InputType({ description: 'A body, company, office or team that is not on record yet.' })
class OrganisationRegisterInput extends RepeatableInput {
  @Field(() => OrganisationKindEnum, { description: 'Which sort it is.' })
  kind!: OrganisationKind

  @Field(() => String, { description: 'The full official name.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'The code of the place it looks after; empty where it is bound to none.',
  })
  territoryCode?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The public eighteen-character credit code, where it has one.',
  })
  creditCode?: string | null
}

@ObjectType({ description: 'What came of entering an organisation.' })
class OrganisationRegisterPayload {
  @Field(() => OrganisationType, { nullable: true, description: 'The organisation as it is on record now.' })
  organisation?: OrganisationType | null

  @Field(() => [OrganisationError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class OrganisationRegisterResolver {
  @Mutation(() => OrganisationRegisterPayload, {
    description: 'Enters an organisation with the place it looks after.',
  })
  organisationRegister(
    @Arg('input', () => OrganisationRegisterInput, { description: 'What is asked for.' })
    input: OrganisationRegisterInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { kind, territoryCode = null } = input
      const facts = { name: input.name.trim(), creditCode: input.creditCode?.trim().toUpperCase() || null }
      const refusal =
        mayKeepOrganisation(context.viewer, { territoryCode, dissolvedOn: null }) ??
        refuseOrganisation(facts) ??
        (levelsOfKind[kind].includes(placeLevel(territoryCode) ?? 'NONE')
          ? null
          : refuse('TERRITORY_UNFIT', undefined, ['territoryCode']))
      if (refusal) return refused(refusal)
      const founding = { districtId: context.viewer.district ?? '', kind, territoryCode }
      const organisation = await registerOrganisation(em, founding, facts)
      return organisation instanceof Organisation ? { organisation, errors: [] } : refused(organisation)
    })
  }
}

/** The credit code's form by GB 32100-2015: 18 characters, without the letters that look like digits. */
const creditCodeForm = /^[0-9A-HJ-NPQRTUWXY]{18}$/

export function refuseOrganisation({ name, creditCode }: OrganisationFacts): Refusal | null {
  if (name === '' || name.length > 100) return refuse('VALUE_INVALID', undefined, ['name'])
  return creditCode !== null && !creditCodeForm.test(creditCode)
    ? refuse('VALUE_INVALID', undefined, ['creditCode'])
    : null
}

/** Enters one organisation in the transaction at hand and tells it. Its facts and level must be in order. */
export async function registerOrganisation(
  em: EntityManager,
  founding: { districtId: string; kind: OrganisationKind; territoryCode: string | null },
  facts: OrganisationFacts,
  id?: string,
): Promise<Organisation | Refusal> {
  const { kind, territoryCode } = founding
  await takeTurns(em, `${kind} named ${facts.name}`)
  if (territoryCode !== null && !(await placeExists(em, territoryCode))) return refuse('TERRITORY_UNKNOWN')
  if (await em.findOne(Organisation, { kind, territoryCode, name: facts.name, dissolvedOn: null })) {
    return refuse('NAME_TAKEN', { name: facts.name })
  }
  const organisation = Organisation.register(founding, facts, id)
  em.persist(organisation)
  await tell(em, 'OrganisationRegistered', {
    subject: organisation.id,
    kind,
    name: facts.name,
    territoryCode,
  })
  return organisation
}
