import { createConnectionType, page, type Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { mayAdminister } from '../account/index.ts'
import { typeRollUps, TypeRollUpType } from '../classification/index.ts'
import { areasOfCommunity, estatesOfCommunity, EstateType, ManagementAreaType } from '../estate/index.ts'
import { allowed } from '../refusals/index.ts'
import { mayImportDivisions, mayKeepRegister } from './territory.policy.ts'
import {
  communityByCode,
  holdsOthers,
  selectTerritories,
  territoryByCode,
  type CommunityRow,
  type TerritoryRow,
} from './territory.rows.ts'
import { CommunityType, TerritoryAction, TerritoryType } from './territory.type.ts'

const TerritoryConnection = createConnectionType('Territory', () => TerritoryType)

const actionsIn = ({ viewer }: Context, code: string) =>
  allowed({
    IMPORT_DIVISIONS: mayImportDivisions(viewer, code),
    REGISTER_ESTATE: mayKeepRegister(viewer, code),
    IMPORT_ESTATES: mayKeepRegister(viewer, code),
    REGISTER_MANAGEMENT_AREA: mayKeepRegister(viewer, code),
    REGISTER_ORGANISATION: mayKeepRegister(viewer, code),
    REGISTER_PERSON: mayAdminister(viewer, { reachCode: code, organisationId: null }),
  })

@Resolver(() => TerritoryType)
export class TerritoryResolver {
  @Query(() => TerritoryType, { nullable: true, description: 'The place with this code.' })
  territory(
    @Arg('code', () => String, {
      description: 'Its official code, or for estates and buildings the code below it.',
    })
    code: string,
    @Ctx() context: Context,
  ) {
    return territoryByCode(context).load(code)
  }

  @Query(() => TerritoryConnection, {
    description: 'The places directly inside another, in the order of their codes.',
  })
  territoryChildren(
    @Arg('code', () => String, { description: 'The code of the place to look into.' }) code: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() context: Context,
  ) {
    const inside = selectTerritories(context.em)
      .where((eb) => eb.fn<boolean>('starts_with', ['territory.code', eb.val(code)]))
      .where('territory.parent_code', '=', code)
    return page(inside, { first, after }, { columns: ['territory.code', 'territory.id'] })
  }

  @FieldResolver(() => Boolean, { description: 'Whether other places lie inside, so that it can be opened.' })
  async hasChildren(@Root() territory: TerritoryRow, @Ctx() context: Context): Promise<boolean> {
    return (await holdsOthers(context).load(territory.code)) !== null
  }

  @FieldResolver(() => TerritoryType, { nullable: true, description: 'The place in which this one lies.' })
  parent(@Root() territory: TerritoryRow, @Ctx() context: Context) {
    return territory.parentCode ? territoryByCode(context).load(territory.parentCode) : null
  }

  @FieldResolver(() => [TerritoryAction], { description: 'What you can do here from the seat you act in.' })
  availableActions(@Root() territory: TerritoryRow, @Ctx() context: Context) {
    return actionsIn(context, territory.code)
  }
}

@Resolver(() => CommunityType)
export class CommunityResolver {
  @Query(() => CommunityType, {
    nullable: true,
    description: 'The neighbourhood or village with this official code.',
  })
  community(
    @Arg('code', () => String, { description: 'Its twelve-digit statistical code.' }) code: string,
    @Ctx() context: Context,
  ) {
    return communityByCode(context).load(code)
  }

  @FieldResolver(() => TerritoryType, { nullable: true, description: 'The street it belongs to.' })
  street(@Root() community: CommunityRow, @Ctx() context: Context) {
    return community.parentCode ? territoryByCode(context).load(community.parentCode) : null
  }

  @FieldResolver(() => [EstateType], { description: 'Its estates in the order of their codes.' })
  async estates(@Root() community: CommunityRow, @Ctx() context: Context) {
    return (await estatesOfCommunity(context).load(community.code)) ?? []
  }

  @FieldResolver(() => [ManagementAreaType], {
    description: 'What property contracts cover here, in the order of their codes.',
  })
  async managementAreas(@Root() community: CommunityRow, @Ctx() context: Context) {
    return (await areasOfCommunity(context).load(community.code)) ?? []
  }

  @FieldResolver(() => TypeRollUpType, {
    nullable: true,
    description: 'Which type it counts as, added up from its estates.',
  })
  typeRollUp(@Root() community: CommunityRow, @Ctx() context: Context) {
    return typeRollUps(context).load(community.code)
  }

  @FieldResolver(() => [TerritoryAction], { description: 'What you can do here from the seat you act in.' })
  availableActions(@Root() community: CommunityRow, @Ctx() context: Context) {
    return actionsIn(context, community.code)
  }
}
