import { newId } from '@linli/kernel'
import { act, CivilDay, type Context, refused, tell } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from '../service-standard/index.ts'
import { DisclosureRuleType } from './disclosure-duty.type.ts'
import { DisclosureRefusal } from './disclosure-refusal.type.ts'
import { makeRoundSoon } from './disclosure-round.ts'
import { DisclosureRuleSetting } from './disclosure-rule.ts'
import {
  DisclosureCountsFromEnum,
  DisclosureKindEnum,
  DisclosureRhythmEnum,
  type DisclosureCountsFrom,
  type DisclosureKind,
  type DisclosureRhythm,
} from './disclosure.enums.ts'
import { maySetRule } from './disclosure.policy.ts'
import { askerOf } from './disclosure.situation.ts'

@InputType('DisclosureRuleSetInput', {
  description: 'Sets how often something must be disclosed in the district, and by when, from a day on.',
})
export class DisclosureRuleSetInput {
  @Field(() => DisclosureKindEnum, { description: 'What must be told.' })
  kind!: DisclosureKind

  @Field(() => DisclosureRhythmEnum, { description: 'How often.' })
  rhythm!: DisclosureRhythm

  @Field(() => DisclosureCountsFromEnum, { description: 'From where its days are counted.' })
  countsFrom!: DisclosureCountsFrom

  @Field(() => Int, { description: 'How many days there are, from 1 to 180.' })
  dueDays!: number

  @Field(() => Boolean, { description: 'Whether the district asks for it here.' })
  isRequired!: boolean

  @Field(() => CivilDay, { description: 'From which day it holds, tomorrow at the earliest.' })
  validFrom!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('DisclosureRuleSetPayload', { description: 'What came of it.' })
class DisclosureRuleSetPayload {
  @Field(() => DisclosureRuleType, { nullable: true, description: 'The rule as it was set.' })
  disclosureRule?: DisclosureRuleType | null

  @Field(() => [DisclosureRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: DisclosureRefusal[]
}

@Resolver()
export class DisclosureRuleSet {
  @Mutation(() => DisclosureRuleSetPayload, {
    description: 'Sets how often something must be disclosed in the district, and by when, from a day on.',
  })
  disclosureRuleSet(
    @Arg('input', () => DisclosureRuleSetInput, { description: 'What shall be done.' })
    input: DisclosureRuleSetInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const refusal = maySetRule(await askerOf(context), input)
      const districtId = context.viewer.district
      if (refusal || !districtId) return refused(refusal)
      const { kind, rhythm, countsFrom, dueDays, isRequired, validFrom } = input
      const rule = { kind, rhythm, countsFrom, dueDays, isRequired, validFrom }
      const disclosureRule = em.create(DisclosureRuleSetting, {
        ...{ id: newId(), districtId, ...rule },
        ...{ setAt: context.time.now(), setBySeatId: actorOf(context.viewer).seat },
      })
      await tell(em, 'DisclosureRuleSet', { subject: disclosureRule.id, ...rule })
      await makeRoundSoon(em, districtId)
      return { disclosureRule, errors: [] }
    })
  }
}
