import { refuse } from '@linli/kernel'
import { act, findVisible, refused, type Context } from '@linli/subgraph'
import { LockMode } from '@mikro-orm/core'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { classify } from '../classification/index.ts'
import { RevisedInput } from '../refusals/index.ts'
import { mayKeepRegister } from '../territory/index.ts'
import { refuseFacts } from './estate-facts.ts'
import { factsOf } from './estate-register.ts'
import { EstateFactsInput } from './estate.input.ts'
import { Estate } from './estate.ts'
import { EstateError, EstateType } from './estate.type.ts'
import { tellEstate } from './tell-estate.ts'

@InputType({ description: 'A correction of what is on record of an estate.' })
class EstateChangeInput extends RevisedInput {
  @Field(() => ID, { description: 'The estate.' })
  estateId!: string

  @Field(() => EstateFactsInput, { description: 'Everything that is known of it from now on.' })
  facts!: EstateFactsInput
}

@ObjectType({ description: 'What came of correcting an estate.' })
class EstateChangePayload {
  @Field(() => EstateType, {
    nullable: true,
    description: 'The estate as it is on record now; on a conflict, as somebody else left it.',
  })
  estate?: EstateType | null

  @Field(() => [EstateError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class EstateChangeResolver {
  @Mutation(() => EstateChangePayload, {
    description:
      'Corrects what is on record of an estate; its type follows the facts unless it was decided otherwise.',
  })
  estateChange(
    @Arg('input', () => EstateChangeInput, { description: 'What is asked for.' }) input: EstateChangeInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const estate = await findVisible(em, Estate, input.estateId)
      if (!estate) return refused(refuse('NOT_FOUND'))
      const facts = factsOf(input.facts)
      const refusal = mayKeepRegister(context.viewer, estate.code) ?? refuseFacts(facts)
      if (refusal) return refused(refusal)
      if (estate.revision !== input.revision) return refused(refuse('CONFLICT'), { estate })
      const namesake = await em.findOne(Estate, { communityCode: estate.communityCode, name: facts.name })
      if (namesake && namesake !== estate) return refused(refuse('NAME_TAKEN', { name: facts.name }))
      await em.lock(estate, LockMode.OPTIMISTIC, input.revision)
      estate.change(facts)
      await classify(em, estate, context.time.now())
      await tellEstate(em, estate)
      return { estate, errors: [] }
    })
  }
}
