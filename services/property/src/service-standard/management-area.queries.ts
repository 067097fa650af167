import type { Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { EstateType, ManagementAreaConnection, ManagementAreaType } from '../territory/index.ts'
import { areaSituationOf, loadAreaSituation } from './area-situation.ts'
import { loadInForce, loadUpcoming } from './in-force.ts'
import { areaOfEstate, areasOf, loadUnderWay, versionsOf } from './management-area.rows.ts'
import { mayBegin } from './standard-version.policy.ts'
import { refusalShown } from './standard-version.shown.ts'
import {
  AvailableActionType,
  StandardVersionConnection,
  StandardVersionType,
} from './standard-version.type.ts'

@Resolver(() => ManagementAreaType)
export class ManagementAreaQueries {
  @Query(() => ManagementAreaConnection, {
    description: 'The areas you have to do with: those your company serves, or those in your territory.',
  })
  managementAreas(
    @Arg('search', () => String, { nullable: true, description: 'A part of the name or of the code.' })
    search: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    return areasOf(context, search ?? '', { first, after })
  }

  @Query(() => ManagementAreaType, {
    nullable: true,
    description: 'One area; empty where there is none or it is not yours to see.',
  })
  async managementArea(
    @Arg('id', () => ID, { description: 'The area.' }) id: string,
    @Ctx() context: Context,
  ) {
    return (await areaSituationOf(context, id)) && { id }
  }

  @FieldResolver(() => StandardVersionType, { nullable: true, description: 'What is promised here today.' })
  currentStandard(@Root() area: ManagementAreaType, @Ctx() context: Context) {
    return loadInForce(context, area.id)
  }

  @FieldResolver(() => StandardVersionType, {
    nullable: true,
    description: 'What is published and will hold from a later day.',
  })
  upcomingStandard(@Root() area: ManagementAreaType, @Ctx() context: Context) {
    return loadUpcoming(context, area.id)
  }

  // An area is the other service's: whatever we add to it may be missing, or our silence would take the area away.
  @FieldResolver(() => [StandardVersionType], {
    nullable: true,
    description: 'What is on its way here and is yours to see, newest first.',
  })
  standardsUnderWay(@Root() area: ManagementAreaType, @Ctx() context: Context) {
    return loadUnderWay(context, area.id)
  }

  @FieldResolver(() => StandardVersionConnection, {
    nullable: true,
    description: 'All versions that are yours to see, newest first.',
  })
  standardVersions(
    @Root() area: ManagementAreaType,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    return versionsOf(context, area.id, { first, after })
  }

  @FieldResolver(() => [AvailableActionType], {
    nullable: true,
    description: 'What you can begin here now, and what not and why.',
  })
  async standardActions(@Root() area: ManagementAreaType, @Ctx() context: Context) {
    const situation = await loadAreaSituation(context, area.id)
    const refusal = situation && mayBegin(situation)
    if (!situation || refusal?.code === 'NOT_YOURS' || refusal?.code === 'NOT_SIGNED_IN') return []
    const isNextStep = situation.latestId === null
    return [
      {
        action: 'CREATE',
        isAllowed: !refusal,
        isNextStep,
        bodies: [],
        refusal: refusalShown(context, refusal),
      },
    ]
  }
}

@Resolver(() => EstateType)
export class EstateFields {
  @FieldResolver(() => StandardVersionType, {
    nullable: true,
    description: 'What is promised in this estate today.',
  })
  async currentStandard(@Root() estate: EstateType, @Ctx() context: Context) {
    const areaId = await areaOfEstate(context, estate.id)
    return areaId ? loadInForce(context, areaId) : null
  }
}
