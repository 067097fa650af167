import { civilDay, refuse } from '@linli/kernel'
import { act, CivilDay, findVisible, refused, type Context, type EntityManager } from '@linli/subgraph'
import { LockMode } from '@mikro-orm/core'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { RevisedInput } from '../refusals/index.ts'
import { rows } from '../tables.ts'
import { tellOrganisationChanged } from './organisation-change.ts'
import { mayKeepOrganisation } from './organisation.policy.ts'
import { Organisation } from './organisation.ts'
import { OrganisationError, OrganisationType } from './organisation.type.ts'

@InputType({ description: 'Which organisation ceased to exist, and when.' })
class OrganisationDissolveInput extends RevisedInput {
  @Field(() => ID, { description: 'The organisation.' })
  organisationId!: string

  @Field(() => CivilDay, { description: 'The day it ceased to exist; today or before.' })
  dissolvedOn!: string
}

@ObjectType({ description: 'What came of recording that an organisation ceased to exist.' })
class OrganisationDissolvePayload {
  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The organisation as it is on record now; on a conflict, as somebody else left it.',
  })
  organisation?: OrganisationType | null

  @Field(() => [OrganisationError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class OrganisationDissolveResolver {
  @Mutation(() => OrganisationDissolvePayload, {
    description: 'Records that an organisation ceased to exist; its history stays readable.',
  })
  organisationDissolve(
    @Arg('input', () => OrganisationDissolveInput, { description: 'What is asked for.' })
    input: OrganisationDissolveInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const organisation = await findVisible(em, Organisation, input.organisationId)
      if (!organisation) return refused(refuse('NOT_FOUND'))
      const today = civilDay(context.time.now())
      const refusal =
        mayKeepOrganisation(context.viewer, organisation) ??
        (input.dissolvedOn > today ? refuse('VALUE_INVALID', undefined, ['dissolvedOn']) : null) ??
        (await refuseWhileNeeded(em, organisation, today))
      if (refusal) return refused(refusal)
      if (organisation.revision !== input.revision) return refused(refuse('CONFLICT'), { organisation })
      await em.lock(organisation, LockMode.OPTIMISTIC, input.revision)
      organisation.dissolve(input.dissolvedOn)
      await tellOrganisationChanged(em, organisation)
      return { organisation, errors: [] }
    })
  }
}

async function refuseWhileNeeded(em: EntityManager, { id }: Organisation, today: string) {
  const held = await rows(em)
    .selectFrom('appointment')
    .where('organisation_id', '=', id)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
    .select('id')
    .executeTakeFirst()
  if (held) return refuse('HAS_APPOINTMENTS')
  const served = await rows(em)
    .selectFrom('management_area')
    .where('property_company_id', '=', id)
    .select('id')
    .executeTakeFirst()
  return served ? refuse('SERVES_AREAS') : null
}
