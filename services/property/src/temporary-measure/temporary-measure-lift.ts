import { refuse } from '@linli/kernel'
import { act, type Context, findVisible, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, areaSituationOf, lockStandards } from '../service-standard/index.ts'
import { tellMeasure } from './measure-over.ts'
import { TemporaryMeasureRefusal } from './temporary-measure-refusal.type.ts'
import { mayLift } from './temporary-measure.policy.ts'
import { TemporaryMeasure } from './temporary-measure.ts'
import { TemporaryMeasureType } from './temporary-measure.type.ts'

@InputType('TemporaryMeasureLiftInput', {
  description: 'Lifts a measure before its last day: the promises hold again from now on.',
})
class TemporaryMeasureLiftInput {
  @Field(() => ID, { description: 'The measure.' })
  temporaryMeasureId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('TemporaryMeasureLiftPayload', { description: 'What came of it.' })
class TemporaryMeasureLiftPayload {
  @Field(() => TemporaryMeasureType, { nullable: true, description: 'The measure as it is now.' })
  temporaryMeasure?: TemporaryMeasureType | null

  @Field(() => [TemporaryMeasureRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: TemporaryMeasureRefusal[]
}

@Resolver()
export class TemporaryMeasureLift {
  @Mutation(() => TemporaryMeasureLiftPayload, {
    description: 'Lifts a measure before its last day: the promises hold again from now on.',
  })
  temporaryMeasureLift(
    @Arg('input', () => TemporaryMeasureLiftInput, { description: 'What shall be done.' })
    input: TemporaryMeasureLiftInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const measure = await findVisible(em, TemporaryMeasure, input.temporaryMeasureId)
      const area = measure && (await areaSituationOf(context, measure.managementAreaId))
      if (!measure || !area) return refused(refuse('NOT_FOUND'))
      await lockStandards(em, measure.managementAreaId)
      await em.refresh(measure)
      const refusal =
        mayLift({ ...area, companyId: measure.companyId }, measure, area.today) ??
        (measure.revision === input.revision ? null : refuse('CONFLICT'))
      if (refusal) return refused(refusal, { temporaryMeasure: measure })
      measure.lift(area.today, actorOf(context.viewer), context.time.now())
      await tellMeasure(em, measure, 'TemporaryMeasureLifted')
      return { temporaryMeasure: measure, errors: [] }
    })
  }
}
