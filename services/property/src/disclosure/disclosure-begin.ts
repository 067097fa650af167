import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from '../service-standard/index.ts'
import { prefilled } from './disclosure-prefill.ts'
import { DisclosureRefusal } from './disclosure-refusal.type.ts'
import { beginDisclosure, findDutyToFulfil } from './disclosure.finding.ts'
import { mayBegin } from './disclosure.policy.ts'
import { dutySituationOf } from './disclosure.situation.ts'
import { tellDisclosure } from './disclosure.telling.ts'
import { DisclosureType } from './disclosure.type.ts'

@InputType('DisclosureBeginInput', { description: 'Begins the draft for a duty, with what was told before.' })
export class DisclosureBeginInput {
  @Field(() => ID, { description: 'The duty.' })
  disclosureDutyId!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('DisclosureBeginPayload', { description: 'What came of it.' })
class DisclosureBeginPayload {
  @Field(() => DisclosureType, { nullable: true, description: 'The draft.' })
  disclosure?: DisclosureType | null

  @Field(() => [DisclosureRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: DisclosureRefusal[]
}

@Resolver()
export class DisclosureBegin {
  @Mutation(() => DisclosureBeginPayload, {
    description: 'Begins the draft for a duty, with what was told before.',
  })
  disclosureBegin(
    @Arg('input', () => DisclosureBeginInput, { description: 'What shall be done.' })
    input: DisclosureBeginInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const duty = await findDutyToFulfil(em, input.disclosureDutyId)
      if (!duty) return refused(refuse('NOT_FOUND'))
      const refusal = mayBegin(await dutySituationOf(context, duty))
      if (refusal) return refused(refusal)
      const [actor, now] = [actorOf(context.viewer), context.time.now()]
      const disclosure = beginDisclosure(em, duty, null, actor, now)
      disclosure.edit(await prefilled(em, duty), actor, now)
      await tellDisclosure(em, disclosure, 'DisclosureBegun')
      return { disclosure, errors: [] }
    })
  }
}
