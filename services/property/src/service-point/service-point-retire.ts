import { refuse } from '@linli/kernel'
import { act, type Context, findVisible, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, areaSituationOf, lockStandards } from '../service-standard/index.ts'
import { ServicePointRefusal } from './service-point-refusal.type.ts'
import { mayKeepPoints } from './service-point.policy.ts'
import { ServicePoint } from './service-point.ts'
import { ServicePointType } from './service-point.type.ts'

@InputType('ServicePointRetireInput', { description: 'Takes a point out of use from tomorrow on.' })
class ServicePointRetireInput {
  @Field(() => ID, { description: 'The point.' })
  servicePointId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServicePointRetirePayload', { description: 'What came of it.' })
class ServicePointRetirePayload {
  @Field(() => ServicePointType, { nullable: true, description: 'The point as it is now.' })
  servicePoint?: ServicePointType | null

  @Field(() => [ServicePointRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServicePointRefusal[]
}

@Resolver()
export class ServicePointRetire {
  @Mutation(() => ServicePointRetirePayload, {
    description: 'Takes a point out of use from tomorrow on. What was logged there stays.',
  })
  servicePointRetire(
    @Arg('input', () => ServicePointRetireInput, { description: 'What shall be done.' })
    input: ServicePointRetireInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const point = await findVisible(em, ServicePoint, input.servicePointId)
      const area = point && (await areaSituationOf(context, point.managementAreaId))
      if (!point || !area) return refused(refuse('NOT_FOUND'))
      await lockStandards(em, point.managementAreaId)
      await em.refresh(point)
      const refusal =
        mayKeepPoints(area) ??
        (point.retiredOn == null ? null : refuse('POINT_RETIRED')) ??
        (point.revision === input.revision ? null : refuse('CONFLICT'))
      if (refusal) return refused(refusal, { servicePoint: point })
      point.retire(area.today, actorOf(context.viewer))
      return { servicePoint: point, errors: [] }
    })
  }
}
