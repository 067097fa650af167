import { civilDay, decimal, newId, refuse } from '@linli/kernel'
import { act, CivilDay, Decimal, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { isDecimalUpTo, ManagementMode } from '../estate/index.ts'
import { RepeatableInput } from '../refusals/index.ts'
import { takeTurns } from '../tables.ts'
import { ClassificationThreshold } from './classification-threshold.ts'
import { maySetThresholds } from './classification.policy.ts'
import { ClassificationError, ClassificationThresholdType } from './classification.type.ts'

@InputType({ description: 'The limits of the classing rule from a day on.' })
class ClassificationThresholdSetInput extends RepeatableInput {
  @Field(() => CivilDay, { description: 'First day on which estates are classed by it; not in the past.' })
  inForceFrom!: string

  @Field(() => Decimal, {
    description:
      'From this share of resettled households on, in per cent, an estate counts as resettlement housing.',
  })
  resettlementPercent!: string

  @Field(() => Int, { description: 'An estate built in this year or before counts as old.' })
  oldUntilYear!: number

  @Field(() => [ManagementMode], {
    description: 'Ways of management that count as weak or no property service.',
  })
  weakModes!: ManagementMode[]
}

@ObjectType({ description: 'What came of setting the limits.' })
class ClassificationThresholdSetPayload {
  @Field(() => ClassificationThresholdType, { nullable: true, description: 'The new entry of the setting.' })
  threshold?: ClassificationThresholdType | null

  @Field(() => [ClassificationError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class ClassificationThresholdSetResolver {
  @Mutation(() => ClassificationThresholdSetPayload, {
    description:
      'Sets the limits of the classing rule from a day on; estates already classed keep their type until their facts change.',
  })
  classificationThresholdSet(
    @Arg('input', () => ClassificationThresholdSetInput, { description: 'What is asked for.' })
    input: ClassificationThresholdSetInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const refusal = maySetThresholds(context.viewer) ?? refuseLimits(input, civilDay(context.time.now()))
      if (refusal) return refused(refusal)
      const { inForceFrom, oldUntilYear, weakModes } = input
      await takeTurns(em, `limits from ${inForceFrom}`)
      if (await em.findOne(ClassificationThreshold, { inForceFrom })) {
        return refused(refuse('VALUE_INVALID', undefined, ['inForceFrom']))
      }
      const threshold = Object.assign(new ClassificationThreshold(), {
        id: newId(),
        districtId: context.viewer.district,
        inForceFrom,
        resettlementPercent: decimal(input.resettlementPercent),
        oldUntilYear,
        weakModes,
        setBy: context.viewer.person,
        setInPost: context.viewer.post,
        setAt: context.time.now(),
      })
      em.persist(threshold)
      return { threshold, errors: [] }
    })
  }
}

/** What was decided by the old limits stays explainable by them, so that no limit begins in the past. */
function refuseLimits(input: ClassificationThresholdSetInput, today: string) {
  if (input.inForceFrom < today) return refuse('VALUE_INVALID', undefined, ['inForceFrom'])
  if (!isDecimalUpTo(input.resettlementPercent, '100'))
    return refuse('VALUE_INVALID', undefined, ['resettlementPercent'])
  return input.oldUntilYear < 1850 || input.oldUntilYear > 2100
    ? refuse('VALUE_INVALID', undefined, ['oldUntilYear'])
    : null
}
