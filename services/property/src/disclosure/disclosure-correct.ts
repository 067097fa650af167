import { refuse } from '@linli/kernel'
import { act, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, textFault } from '../service-standard/index.ts'
import { DisclosureRefusal } from './disclosure-refusal.type.ts'
import {
  beginDisclosure,
  findDisclosureToChange,
  findDutyToFulfil,
  provenLinesOf,
} from './disclosure.finding.ts'
import { mayCorrect } from './disclosure.policy.ts'
import { disclosureSituationOf } from './disclosure.situation.ts'
import { tellDisclosure } from './disclosure.telling.ts'
import { DisclosureType } from './disclosure.type.ts'

@InputType('DisclosureCorrectInput', { description: 'Begins the correction of a published disclosure.' })
export class DisclosureCorrectInput {
  @Field(() => ID, { description: 'What is to be corrected.' })
  disclosureId!: string

  @Field(() => String, { description: 'What was wrong, in a sentence that everybody will read.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('DisclosureCorrectPayload', { description: 'What came of it.' })
class DisclosureCorrectPayload {
  @Field(() => DisclosureType, { nullable: true, description: 'The draft of the correction.' })
  disclosure?: DisclosureType | null

  @Field(() => [DisclosureRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: DisclosureRefusal[]
}

@Resolver()
export class DisclosureCorrect {
  @Mutation(() => DisclosureCorrectPayload, {
    description: 'Begins the correction of a published disclosure; what was published stays readable.',
  })
  disclosureCorrect(
    @Arg('input', () => DisclosureCorrectInput, { description: 'What shall be done.' })
    input: DisclosureCorrectInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const former = await findDisclosureToChange(em, input.disclosureId)
      const duty = former && (await findDutyToFulfil(em, former.disclosureDutyId))
      if (!duty) return refused(refuse('NOT_FOUND'))
      const refusal =
        mayCorrect(await disclosureSituationOf(context, former)) ?? textFault(input.reason, 300, 'reason')
      if (refusal) return refused(refusal)
      const [actor, now] = [actorOf(context.viewer), context.time.now()]
      const follows = { correctsId: former.id, reason: input.reason.trim() }
      const disclosure = beginDisclosure(em, duty, follows, actor, now)
      disclosure.edit({ ...former.content, lines: provenLinesOf(former) }, actor, now)
      await tellDisclosure(em, disclosure, 'DisclosureBegun', { correctsId: former.id })
      return { disclosure, errors: [] }
    })
  }
}
