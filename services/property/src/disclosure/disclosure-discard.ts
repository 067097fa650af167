import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from '../service-standard/index.ts'
import { DisclosureRefusal } from './disclosure-refusal.type.ts'
import { findDisclosureToChange } from './disclosure.finding.ts'
import { isStale, mayDiscard } from './disclosure.policy.ts'
import { disclosureSituationOf } from './disclosure.situation.ts'
import { tellDisclosure } from './disclosure.telling.ts'
import { DisclosureType } from './disclosure.type.ts'

@InputType('DisclosureDiscardInput', { description: 'Gives a draft up.' })
export class DisclosureDiscardInput {
  @Field(() => ID, { description: 'The draft.' })
  disclosureId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('DisclosureDiscardPayload', { description: 'What came of it.' })
class DisclosureDiscardPayload {
  @Field(() => DisclosureType, { nullable: true, description: 'The draft as it is now.' })
  disclosure?: DisclosureType | null

  @Field(() => [DisclosureRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: DisclosureRefusal[]
}

@Resolver()
export class DisclosureDiscard {
  @Mutation(() => DisclosureDiscardPayload, {
    description: 'Gives a draft up; what must be told stays due.',
  })
  disclosureDiscard(
    @Arg('input', () => DisclosureDiscardInput, { description: 'What shall be done.' })
    input: DisclosureDiscardInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const disclosure = await findDisclosureToChange(em, input.disclosureId)
      if (!disclosure) return refused(refuse('NOT_FOUND'))
      const refusal =
        isStale(disclosure, input.revision) ?? mayDiscard(await disclosureSituationOf(context, disclosure))
      if (refusal) return refused(refusal, { disclosure })
      disclosure.discard(actorOf(context.viewer), context.time.now())
      await tellDisclosure(em, disclosure, 'DisclosureDiscarded')
      return { disclosure, errors: [] }
    })
  }
}
