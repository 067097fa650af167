import { civilDay, refuse } from '@linli/kernel'
import { act, CivilDay, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { RepeatableInput } from '../refusals/index.ts'
import { liveCommunity, mayKeepRegister } from '../territory/index.ts'
import { takeTurns } from '../tables.ts'
import { noteStep } from './note-step.ts'
import { SocialOrganisation } from './social-organisation.ts'
import { SocialOrganisationError, SocialOrganisationType } from './social-organisation.type.ts'

@InputType({ description: 'What residents want to found, and where.' })
class SocialOrganisationBeginInput extends RepeatableInput {
  @Field(() => String, { description: 'The official code of the neighbourhood.' })
  territoryCode!: string

  @Field(() => String, { description: 'What it is to be called.' })
  name!: string

  @Field(() => String, { description: 'What it is for, in a sentence or two.' })
  purpose!: string

  @Field(() => CivilDay, {
    nullable: true,
    description:
      'The day on which it was wished for; today where nothing is said. A club of long ago is entered with its own days.',
  })
  onDay?: string | null
}

@ObjectType({ description: 'What came of entering an idea for a social organisation.' })
class SocialOrganisationBeginPayload {
  @Field(() => SocialOrganisationType, { nullable: true, description: 'What is on record now.' })
  socialOrganisation?: SocialOrganisationType | null

  @Field(() => [SocialOrganisationError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class SocialOrganisationBeginResolver {
  @Mutation(() => SocialOrganisationBeginPayload, {
    description: 'Enters that residents want to found a social organisation: the first stage of its way.',
  })
  socialOrganisationBegin(
    @Arg('input', () => SocialOrganisationBeginInput, { description: 'What is asked for.' })
    input: SocialOrganisationBeginInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { viewer, time } = context
      const [name, purpose] = [input.name.trim(), input.purpose.trim()]
      const today = civilDay(time.now())
      const on = input.onDay ?? today
      const refusal =
        mayKeepRegister(viewer, input.territoryCode) ??
        (name === '' || name.length > 100 ? refuse('VALUE_INVALID', undefined, ['name']) : null) ??
        (purpose === '' || purpose.length > 500 ? refuse('VALUE_INVALID', undefined, ['purpose']) : null) ??
        (on > today ? refuse('DAY_IN_THE_FUTURE', { today }, ['onDay']) : null)
      if (refusal) return refused(refusal)
      if (!(await liveCommunity(em, input.territoryCode)))
        return refused(refuse('TERRITORY_UNKNOWN', undefined, ['territoryCode']))
      await takeTurns(em, `social organisation ${name}`)
      const same = { name, territoryCode: input.territoryCode, stage: { $ne: 'CANCELLED' as const } }
      if (await em.findOne(SocialOrganisation, same)) return refused(refuse('NAME_TAKEN', { name }, ['name']))
      const home = { districtId: viewer.district ?? '', territoryCode: input.territoryCode }
      const socialOrganisation = SocialOrganisation.begin(home, { name, purpose, on })
      em.persist(socialOrganisation)
      await em.flush()
      const by = { person: viewer.person, post: viewer.post, at: time.now() }
      await noteStep(em, socialOrganisation, { on, remark: null, fileId: null }, by)
      return { socialOrganisation, errors: [] }
    })
  }
}
