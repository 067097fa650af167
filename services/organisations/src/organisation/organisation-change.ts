import { refuse } from '@linli/kernel'
import { act, findVisible, refused, tell, type Context, type EntityManager } from '@linli/subgraph'
import { LockMode } from '@mikro-orm/core'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { RevisedInput } from '../refusals/index.ts'
import { takeTurns } from '../tables.ts'
import { refuseOrganisation } from './organisation-register.ts'
import { mayKeepOrganisation } from './organisation.policy.ts'
import { Organisation } from './organisation.ts'
import { OrganisationError, OrganisationType } from './organisation.type.ts'

@InputType({ description: 'A correction of what is on record of an organisation.' })
class OrganisationChangeInput extends RevisedInput {
  @Field(() => ID, { description: 'The organisation.' })
  organisationId!: string

  @Field(() => String, { description: 'The full official name from now on.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'The public credit code from now on, where it has one.',
  })
  creditCode?: string | null
}

@ObjectType({ description: 'What came of correcting an organisation.' })
class OrganisationChangePayload {
  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The organisation as it is on record now; on a conflict, as somebody else left it.',
  })
  organisation?: OrganisationType | null

  @Field(() => [OrganisationError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class OrganisationChangeResolver {
  @Mutation(() => OrganisationChangePayload, {
    description: 'Corrects the name or credit code of an organisation.',
  })
  organisationChange(
    @Arg('input', () => OrganisationChangeInput, { description: 'What is asked for.' })
    input: OrganisationChangeInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const organisation = await findVisible(em, Organisation, input.organisationId)
      if (!organisation) return refused(refuse('NOT_FOUND'))
      const facts = { name: input.name.trim(), creditCode: input.creditCode?.trim().toUpperCase() || null }
      const refusal = mayKeepOrganisation(context.viewer, organisation) ?? refuseOrganisation(facts)
      if (refusal) return refused(refusal)
      if (organisation.revision !== input.revision) return refused(refuse('CONFLICT'), { organisation })
      const { kind, territoryCode } = organisation
      await takeTurns(em, `${kind} named ${facts.name}`)
      const namesake = await em.findOne(Organisation, {
        kind,
        territoryCode,
        name: facts.name,
        dissolvedOn: null,
      })
      if (namesake && namesake !== organisation) return refused(refuse('NAME_TAKEN', { name: facts.name }))
      await em.lock(organisation, LockMode.OPTIMISTIC, input.revision)
      organisation.change(facts)
      await tellOrganisationChanged(em, organisation)
      return { organisation, errors: [] }
    })
  }
}

export const tellOrganisationChanged = (
  em: EntityManager,
  { id, kind, name, territoryCode, dissolvedOn }: Organisation,
) => tell(em, 'OrganisationChanged', { subject: id, kind, name, territoryCode, dissolvedOn })
