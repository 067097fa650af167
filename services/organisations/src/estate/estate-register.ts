import { refuse, type Refusal } from '@linli/kernel'
import { act, refused, tell, type Context, type EntityManager } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { classify } from '../classification/index.ts'
import { RepeatableInput } from '../refusals/index.ts'
import { liveCommunity, mayKeepRegister } from '../territory/index.ts'
import { normalFacts, refuseFacts } from './estate-facts.ts'
import { EstateFactsInput } from './estate.input.ts'
import { Estate, type EstateFacts } from './estate.ts'
import { EstateError, EstateType } from './estate.type.ts'
import { codesFor } from './next-code.ts'
import { tellEstate } from './tell-estate.ts'

@InputType({ description: 'An estate that is not on record yet, and where it lies.' })
class EstateRegisterInput extends RepeatableInput {
  @Field(() => String, { description: 'The official code of the neighbourhood it lies in.' })
  communityCode!: string

  @Field(() => EstateFactsInput, { description: 'What is known of it.' })
  facts!: EstateFactsInput
}

@ObjectType({ description: 'What came of entering an estate.' })
class EstateRegisterPayload {
  @Field(() => EstateType, { nullable: true, description: 'The estate as it is on record now.' })
  estate?: EstateType | null

  @Field(() => [EstateError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class EstateRegisterResolver {
  @Mutation(() => EstateRegisterPayload, {
    description: 'Enters an estate; its type is suggested from the facts at once.',
  })
  estateRegister(
    @Arg('input', () => EstateRegisterInput, { description: 'What is asked for.' })
    input: EstateRegisterInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const facts = factsOf(input.facts)
      const refusal = mayKeepRegister(context.viewer, input.communityCode) ?? refuseFacts(facts)
      if (refusal) return refused(refusal)
      if (!(await liveCommunity(em, input.communityCode))) return refused(refuse('COMMUNITY_UNKNOWN'))
      const place = { districtId: context.viewer.district ?? '', communityCode: input.communityCode }
      const estate = await registerEstate(em, place, facts, context.time.now())
      return estate instanceof Estate ? { estate, errors: [] } : refused(estate)
    })
  }
}

/** Everything that was left out is unknown. */
export const factsOf = (input: EstateFactsInput): EstateFacts =>
  normalFacts({
    name: input.name,
    managementMode: input.managementMode,
    resettlementPercent: input.resettlementPercent ?? null,
    builtYear: input.builtYear ?? null,
    households: input.households ?? null,
    area: input.area ?? null,
    address: input.address ?? null,
  })

/** Enters one estate in the transaction at hand: numbered, classified, told. The facts must be in order. */
export async function registerEstate(
  em: EntityManager,
  { id, ...place }: { districtId: string; communityCode: string; id?: string },
  facts: EstateFacts,
  now: Date,
): Promise<Estate | Refusal> {
  const nextCode = await codesFor(em, 'estate', place.communityCode)
  if (await em.findOne(Estate, { communityCode: place.communityCode, name: facts.name })) {
    return refuse('NAME_TAKEN', { name: facts.name })
  }
  const code = nextCode()
  if (!code) return refuse('COMMUNITY_FULL')
  const estate = Estate.register({ ...place, code }, facts, now, id)
  em.persist(estate)
  await classify(em, estate, now)
  await tellEstate(em, estate)
  await tell(em, 'EstateClassified', { subject: estate.id, type: estate.type })
  return estate
}
