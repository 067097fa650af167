import { addDays, refuse } from '@linli/kernel'
import { act, CivilDay, type Context, findVisible, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { areaSituationOf, lockStandards } from '../service-standard/index.ts'
import { loggedPromises } from './logged-promises.ts'
import { ServicePointRefusal } from './service-point-refusal.type.ts'
import { mayKeepPoints, pointsFault } from './service-point.policy.ts'
import { ServicePoint, ServicePointItem } from './service-point.ts'
import { ServicePointInput, ServicePointType } from './service-point.type.ts'

@InputType('ServicePointChangeInput', {
  description: 'Changes a point: what it is called and which promises are kept there.',
})
class ServicePointChangeInput {
  @Field(() => ID, { description: 'The point.' })
  servicePointId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => ServicePointInput, { description: 'The point as it shall be.' })
  point!: ServicePointInput

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The first day on which other promises count here; tomorrow where nothing is said.',
  })
  startsOn?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServicePointChangePayload', { description: 'What came of it.' })
class ServicePointChangePayload {
  @Field(() => ServicePointType, { nullable: true, description: 'The point as it is now.' })
  servicePoint?: ServicePointType | null

  @Field(() => [ServicePointRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServicePointRefusal[]
}

@Resolver()
export class ServicePointChange {
  @Mutation(() => ServicePointChangePayload, {
    description: 'Changes a point. What was due there before stays as it was.',
  })
  servicePointChange(
    @Arg('input', () => ServicePointChangeInput, { description: 'What shall be done.' })
    input: ServicePointChangeInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const point = await findVisible(em, ServicePoint, input.servicePointId)
      const area = point && (await areaSituationOf(context, point.managementAreaId))
      if (!point || !area) return refused(refuse('NOT_FOUND'))
      await lockStandards(em, point.managementAreaId)
      await em.refresh(point)
      const { today } = area
      const startsOn = input.startsOn ?? addDays(today, 1)
      const { kind, location, items } = input.point
      const name = { kind, name: input.point.name.trim(), location: location?.trim() || null }
      const served = await em.find(ServicePointItem, { servicePointId: point.id, endsOn: null })
      // What is kept here already may go on, also where the standard has since dropped it.
      const logged = [
        ...(await loggedPromises(context, point.managementAreaId)).map(({ code }) => code),
        ...served.map(({ itemCode }) => itemCode),
      ]
      const refusal =
        mayKeepPoints(area) ??
        (point.retiredOn == null ? null : refuse('POINT_RETIRED')) ??
        (point.revision === input.revision ? null : refuse('CONFLICT')) ??
        pointsFault([{ ...name, items }], startsOn, { today, logged })
      if (refusal) return refused(refusal, { servicePoint: point })
      point.change(name, context.time.now())
      for (const item of served) {
        const wanted = items.find(({ code }) => code === item.itemCode)
        if (wanted) item.needsPhoto = wanted.needsPhoto
        else item.end(addDays(startsOn, -1))
      }
      const known = new Set(served.map(({ itemCode }) => itemCode))
      for (const item of items)
        if (!known.has(item.code)) em.persist(ServicePointItem.begin(point, item, startsOn))
      return { servicePoint: point, errors: [] }
    })
  }
}
