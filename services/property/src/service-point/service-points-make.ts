import { addDays, civilDay, refuse } from '@linli/kernel'
import { act, CivilDay, type Context, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, areaSituationOf, lockStandards } from '../service-standard/index.ts'
import { loggedPromises } from './logged-promises.ts'
import { ServicePointRefusal } from './service-point-refusal.type.ts'
import { nextPointSerial } from './service-point.finding.ts'
import { mayKeepPoints, pointsFault } from './service-point.policy.ts'
import { ServicePoint, ServicePointItem } from './service-point.ts'
import { ServicePointInput, ServicePointType } from './service-point.type.ts'

@InputType('ServicePointsMakeInput', { description: 'Makes places where rounds are logged.' })
class ServicePointsMakeInput {
  @Field(() => ID, { description: 'Where.' })
  managementAreaId!: string

  @Field(() => [ServicePointInput], { description: 'The places.' })
  points!: ServicePointInput[]

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The first day that counts; tomorrow where nothing is said, when the labels hang.',
  })
  startsOn?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServicePointsMakePayload', { description: 'What came of it.' })
class ServicePointsMakePayload {
  @Field(() => [ServicePointType], { nullable: true, description: 'The points that were made.' })
  servicePoints?: ServicePointType[] | null

  @Field(() => [ServicePointRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServicePointRefusal[]
}

@Resolver()
export class ServicePointsMake {
  @Mutation(() => ServicePointsMakePayload, {
    description: 'Makes places where rounds are logged. From then on each promise is due at each of them.',
  })
  servicePointsMake(
    @Arg('input', () => ServicePointsMakeInput, { description: 'What shall be done.' })
    input: ServicePointsMakeInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const area = await areaSituationOf(context, input.managementAreaId)
      if (!area) return refused(refuse('NOT_FOUND'))
      const notAllowed = mayKeepPoints(area)
      if (notAllowed) return refused(notAllowed)
      await lockStandards(em, area.managementAreaId)
      const now = context.time.now()
      const today = civilDay(now)
      const startsOn = input.startsOn ?? addDays(today, 1)
      const logged = (await loggedPromises(context, area.managementAreaId)).map(({ code }) => code)
      const wanted = input.points.map(trimmed)
      const refusal = pointsFault(wanted, startsOn, { today, logged })
      if (refusal) return refused(refusal)
      const first = await nextPointSerial(em, area.managementAreaId)
      const servicePoints = wanted.map(({ items, ...name }, at) => {
        const point = ServicePoint.make(area, first + at, name, actorOf(context.viewer), now)
        em.persist(point)
        for (const item of items) em.persist(ServicePointItem.begin(point, item, startsOn))
        return point
      })
      return { servicePoints, errors: [] }
    })
  }
}

function trimmed({ kind, name, location, items }: ServicePointInput) {
  return { kind, name: name.trim(), location: location?.trim() || null, items }
}
