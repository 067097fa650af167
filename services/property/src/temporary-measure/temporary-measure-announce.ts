import { civilDay, refuse } from '@linli/kernel'
import { act, CivilDay, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  actorOf,
  areaSituationOf,
  loadContent,
  loadInForce,
  lockStandards,
  settingsOn,
  textFault,
} from '../service-standard/index.ts'
import { tellMeasure, watchMeasure } from './measure-over.ts'
import { TemporaryMeasureRefusal } from './temporary-measure-refusal.type.ts'
import { MeasureOccasionEnum, type MeasureOccasion } from './temporary-measure.enums.ts'
import { lookBack, mayAnnounce, measureFault } from './temporary-measure.policy.ts'
import { readEasedItems } from './temporary-measure.rows.ts'
import { TemporaryMeasure } from './temporary-measure.ts'
import { TemporaryMeasureType } from './temporary-measure.type.ts'

@InputType('TemporaryMeasureAnnounceInput', {
  description:
    'Announces that certain promises give way to snow or an outage for some days. It is public at once and ends by itself.',
})
class TemporaryMeasureAnnounceInput {
  @Field(() => ID, { description: 'Where.' })
  managementAreaId!: string

  @Field(() => MeasureOccasionEnum, { description: 'What the promises give way to.' })
  occasion!: MeasureOccasion

  @Field(() => String, { description: 'The reason, as residents read it.' })
  reason!: string

  @Field(() => [String], { description: 'The lasting codes of the promises.' })
  itemCodes!: string[]

  @Field(() => CivilDay, { description: 'The first day, today or later.' })
  startsOn!: string

  @Field(() => CivilDay, { description: 'The last day.' })
  endsOn!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('TemporaryMeasureAnnouncePayload', { description: 'What came of it.' })
class TemporaryMeasureAnnouncePayload {
  @Field(() => TemporaryMeasureType, { nullable: true, description: 'The measure as it is now.' })
  temporaryMeasure?: TemporaryMeasureType | null

  @Field(() => [TemporaryMeasureRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: TemporaryMeasureRefusal[]
}

@Resolver()
export class TemporaryMeasureAnnounce {
  @Mutation(() => TemporaryMeasureAnnouncePayload, {
    description:
      'Announces that certain promises give way to snow or an outage for some days. It is public at once and ends by itself.',
  })
  temporaryMeasureAnnounce(
    @Arg('input', () => TemporaryMeasureAnnounceInput, { description: 'What shall be done.' })
    input: TemporaryMeasureAnnounceInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const area = await areaSituationOf(context, input.managementAreaId)
      if (!area) return refused(refuse('NOT_FOUND'))
      const notAllowed = mayAnnounce(area)
      if (notAllowed || !area.companyId) return refused(notAllowed)
      const { districtId, managementAreaId, companyId } = area
      await lockStandards(em, managementAreaId)
      const now = context.time.now()
      const today = civilDay(now)
      const inForce = await loadInForce(context, managementAreaId)
      const promised = inForce ? await loadContent(context, inForce.id) : []
      const { temporaryMeasureDays: limit } = await settingsOn(em, districtId, today)
      const others = await readEasedItems(em, managementAreaId, lookBack(today, limit))
      const itemCodes = [...new Set(input.itemCodes)]
      const refusal =
        textFault(input.reason, 500, 'reason') ??
        measureFault(
          { ...input, itemCodes },
          { today, others, limit, promised: promised.map(({ code }) => code) },
        )
      if (refusal || !inForce) return refused(refusal)
      const { occasion, startsOn, endsOn } = input
      const measure = TemporaryMeasure.announce(
        { districtId, managementAreaId, companyId, standardVersionId: inForce.id },
        { occasion, startsOn, endsOn, itemCodes, reason: input.reason.trim() },
        actorOf(context.viewer),
        now,
      )
      em.persist(measure)
      await watchMeasure(em, measure)
      await tellMeasure(em, measure, 'TemporaryMeasureAnnounced')
      return { temporaryMeasure: measure, errors: [] }
    })
  }
}
