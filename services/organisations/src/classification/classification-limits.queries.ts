import { civilDay } from '@linli/kernel'
import type { Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { personById, PersonType } from '../person/index.ts'
import { allowed } from '../refusals/index.ts'
import { rows } from '../tables.ts'
import { maySetThresholds } from './classification.policy.ts'
import {
  ClassificationLimitsAction,
  ClassificationLimitsType,
  ClassificationThresholdType,
} from './classification.type.ts'
import { defaultThresholds } from './suggest-type.ts'
import { settingOn, thresholdColumns } from './thresholds-on.ts'

@Resolver(() => ClassificationThresholdType)
export class ClassificationThresholdResolver {
  @Query(() => [ClassificationThresholdType], {
    description: 'The limits of the classing rule, those of the latest day first.',
  })
  classificationThresholds(
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Ctx() { em }: Context,
  ) {
    return rows(em)
      .selectFrom('classification_threshold')
      .select(thresholdColumns)
      .orderBy('in_force_from', 'desc')
      .limit(Math.min(first ?? 20, 100))
      .execute()
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who set it, where you may see them.' })
  setter(@Root() setting: { setBy: string | null }, @Ctx() context: Context) {
    return setting.setBy ? personById(context).load(setting.setBy) : null
  }
}

@Resolver(() => ClassificationLimitsType)
export class ClassificationLimitsResolver {
  @Query(() => ClassificationLimitsType, {
    nullable: true,
    description: 'The limits that estates are classed by today; empty without a seat in a district.',
  })
  async classificationLimits(@Ctx() { em, viewer, time }: Context) {
    if (!viewer.district) return null
    const setting = await settingOn(em, viewer.district, civilDay(time.now()))
    const { resettlementPercent, oldUntilYear, weakModes } = setting ?? defaultThresholds
    return { resettlementPercent, oldUntilYear, weakModes, setting: setting ?? null }
  }

  @FieldResolver(() => [ClassificationLimitsAction], {
    description: 'What you can do with them from the seat you act in.',
  })
  availableActions(@Ctx() { viewer }: Context) {
    return allowed({ SET: maySetThresholds(viewer) })
  }
}
