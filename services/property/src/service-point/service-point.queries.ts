import { civilDay } from '@linli/kernel'
import type { Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { loadAreaSituation, promiseText, type StandardItemContent } from '../service-standard/index.ts'
import { ManagementAreaType } from '../territory/index.ts'
import { loggedPromises } from './logged-promises.ts'
import { proposePoints } from './proposals.ts'
import { mayKeepPoints } from './service-point.policy.ts'
import {
  loadOpenItems,
  loadPointItems,
  pointsOf,
  pointsToLog,
  readPointByReference,
  type PointRow,
} from './service-point.rows.ts'
import {
  ServedPromiseType,
  ServicePointConnection,
  ServicePointProposalType,
  ServicePointType,
} from './service-point.type.ts'

@Resolver()
export class ServicePointQueries {
  @Query(() => ServicePointConnection, {
    description: 'The points at which you can enter rounds: those in the areas that your company serves.',
  })
  servicePointsToLog(
    @Arg('search', () => String, { nullable: true, description: 'A part of the name or of the reference.' })
    search: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    return pointsToLog(context, search ?? '', { first, after })
  }

  @Query(() => ServicePointType, {
    nullable: true,
    description:
      'A point by the reference on its label; empty where there is none or it is not yours to see.',
  })
  servicePointByReference(
    @Arg('reference', () => String, { description: 'The reference.' }) reference: string,
    @Ctx() context: Context,
  ) {
    return readPointByReference(context.em, reference.replaceAll('\0', '').trim())
  }
}

// An area is the other service's: whatever we add to it may be missing, or our silence would take the area away.
@Resolver(() => ManagementAreaType)
export class ServicePointsOfAreas {
  @FieldResolver(() => ServicePointConnection, {
    nullable: true,
    description: 'The places where rounds are made here, in the order in which they were made.',
  })
  servicePoints(
    @Root() { id }: ManagementAreaType,
    @Arg('isRetired', () => Boolean, {
      nullable: true,
      description: 'Those that are not in use any more instead of those that are.',
    })
    isRetired: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    return pointsOf(context, id, isRetired ?? false, { first, after })
  }

  @FieldResolver(() => [ServicePointProposalType], {
    nullable: true,
    description:
      'Points that follow from what is promised here and that no point serves yet; empty where points are not yours to keep.',
  })
  async proposedServicePoints(@Root() { id }: ManagementAreaType, @Ctx() context: Context) {
    const situation = await loadAreaSituation(context, id)
    if (!situation || mayKeepPoints(situation)) return null
    const today = civilDay(context.time.now())
    const [promises, items] = await Promise.all([loggedPromises(context, id), loadOpenItems(context, id)])
    return proposePoints(promises, new Set(items.map(({ itemCode }) => itemCode))).map((proposal) => ({
      ...proposal,
      items: proposal.items.map((item) => ({ ...shown(item, context), needsPhoto: false, startsOn: today })),
    }))
  }

  @FieldResolver(() => [ServedPromiseType], {
    nullable: true,
    description: 'The promises in force here of which a log shows whether they are kept.',
  })
  async loggedPromises(@Root() { id }: ManagementAreaType, @Ctx() context: Context) {
    const today = civilDay(context.time.now())
    const promises = await loggedPromises(context, id)
    return promises.map((item) => ({ ...shown(item, context), needsPhoto: false, startsOn: today }))
  }
}

/** The fields that are computed; `point` is a plain row, or the entity after an act. */
@Resolver(() => ServicePointType)
export class ServicePointFields {
  @FieldResolver(() => [ServedPromiseType], {
    description: 'The promises that are kept here, now or from a later day.',
  })
  async items(@Root() point: PointRow, @Ctx() context: Context): Promise<ServedPromiseType[]> {
    const [items, promises] = await Promise.all([
      loadPointItems(context, point.id),
      loggedPromises(context, point.managementAreaId),
    ])
    return items.map(({ itemCode, needsPhoto, startsOn }) => {
      const promise = promises.find(({ code }) => code === itemCode)
      const words = promise ? shown(promise, context) : { code: itemCode, title: itemCode, needsEnd: false }
      return { ...words, needsPhoto, startsOn }
    })
  }

  @FieldResolver(() => ManagementAreaType, { nullable: true, description: 'Where it is.' })
  managementArea(@Root() { managementAreaId }: PointRow) {
    return { id: managementAreaId }
  }

  @FieldResolver(() => String, { description: 'The address that its label leads to, within this site.' })
  labelPath(@Root() { reference }: PointRow) {
    return `/app/property/points/${reference}`
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can change or retire it now.' })
  canBeChanged(@Root() point: PointRow, @Ctx() context: Context) {
    return isTheirs(point, context)
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can enter a round here now.' })
  canBeLogged(@Root() point: PointRow, @Ctx() context: Context) {
    return isTheirs(point, context)
  }
}

async function isTheirs({ managementAreaId, retiredOn }: PointRow, context: Context): Promise<boolean> {
  const situation = await loadAreaSituation(context, managementAreaId)
  return retiredOn == null && situation !== null && mayKeepPoints(situation) === null
}

const shown = (item: StandardItemContent, { language }: Context) => ({
  ...{ code: item.code, title: item.title, promise: promiseText(item, language) },
  needsEnd: item.measure === 'HOURS_PER_DAY',
})
