import { createConnectionType, page, type Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import {
  crossAppointmentsOfEstate,
  CrossAppointmentType,
  estateBodies,
  EstateBodyType,
} from '../appointment/index.ts'
import {
  classificationsOfEstate,
  ClassificationType,
  GovernanceType,
  mayProposeType,
} from '../classification/index.ts'
import { organisationById, OrganisationType } from '../organisation/index.ts'
import { allowed } from '../refusals/index.ts'
import { communityByCode, CommunityType, mayKeepRegister } from '../territory/index.ts'
import {
  areaById,
  buildingsOfEstate,
  estateById,
  estatesOfArea,
  selectAreas,
  selectEstates,
  type AreaRow,
  type EstateRow,
} from './estate.rows.ts'
import {
  BuildingType,
  EstateAction,
  EstateType,
  ManagementAreaAction,
  ManagementAreaType,
} from './estate.type.ts'

const RegisteredAreaConnection = createConnectionType('RegisteredManagementArea', () => ManagementAreaType)
const EstateConnection = createConnectionType('Estate', () => EstateType)

@Resolver(() => EstateType)
export class EstateResolver {
  @Query(() => EstateType, { nullable: true, description: 'One estate.' })
  estate(@Arg('id', () => ID, { description: 'Its identity.' }) id: string, @Ctx() context: Context) {
    return estateById(context).load(id)
  }

  @Query(() => EstateType, { nullable: true, description: 'The estate with this code.' })
  async estateByCode(
    @Arg('code', () => String, {
      description: 'The neighbourhood’s official code followed by the estate’s number.',
    })
    code: string,
    @Ctx() context: Context,
  ) {
    return (await selectEstates(context.em).where('estate.code', '=', code).executeTakeFirst()) ?? null
  }

  @Query(() => EstateConnection, { description: 'Estates in the order of their codes.' })
  estates(
    @Arg('search', () => String, { nullable: true, description: 'A part of the name.' }) search:
      | string
      | null,
    @Arg('type', () => GovernanceType, { nullable: true, description: 'Only those governed as this type.' })
    type: GovernanceType | null,
    @Arg('communityCode', () => String, {
      nullable: true,
      description: 'Only those in this neighbourhood, or in every one whose code begins so.',
    })
    communityCode: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() context: Context,
  ) {
    let found = selectEstates(context.em)
    if (type) found = found.where('estate.type', '=', type)
    if (communityCode) {
      found = found.where((eb) =>
        eb.fn<boolean>('starts_with', ['estate.community_code', eb.val(communityCode)]),
      )
    }
    if (search)
      found = found.where((eb) => eb(eb.fn<number>('strpos', ['estate.name', eb.val(search.trim())]), '>', 0))
    return page(found, { first, after }, { columns: ['estate.code', 'estate.id'] })
  }

  @FieldResolver(() => CommunityType, { nullable: true, description: 'The neighbourhood it lies in.' })
  community(@Root() estate: EstateRow, @Ctx() context: Context) {
    return communityByCode(context).load(estate.communityCode)
  }

  @FieldResolver(() => ManagementAreaType, {
    nullable: true,
    description: 'The area of the property contract that covers it.',
  })
  managementArea(@Root() estate: EstateRow, @Ctx() context: Context) {
    return estate.managementAreaId ? areaById(context).load(estate.managementAreaId) : null
  }

  @FieldResolver(() => [BuildingType], { description: 'Its buildings in the order of their codes.' })
  async buildings(@Root() estate: EstateRow, @Ctx() context: Context) {
    return (await buildingsOfEstate(context).load(estate.id)) ?? []
  }

  @FieldResolver(() => [ClassificationType], {
    description:
      'How it was classed over time, the newest first; open requests are seen by those who govern there.',
  })
  async classifications(@Root() estate: EstateRow, @Ctx() context: Context) {
    const { viewer } = context
    const found = (await classificationsOfEstate(context).load(estate.id)) ?? []
    const seesAll = viewer.isSystem || viewer.sees(estate.code)
    return found.filter(
      ({ status, proposedBy }) =>
        seesAll || status === 'IN_FORCE' || status === 'SUPERSEDED' || proposedBy === viewer.person,
    )
  }

  @FieldResolver(() => [EstateBodyType], {
    description:
      'Party organisation, residents’ committee, owners’ committee and property company around it: who is there, who is missing, whose term runs out.',
  })
  bodies(@Root() estate: EstateRow, @Ctx() context: Context) {
    return estateBodies(context).load(estate.id)
  }

  @FieldResolver(() => [CrossAppointmentType], {
    description: 'People who sit in more than one of these bodies.',
  })
  crossAppointments(@Root() estate: EstateRow, @Ctx() context: Context) {
    return crossAppointmentsOfEstate(context, estate.id)
  }

  @FieldResolver(() => [EstateAction], { description: 'What you can do with it from the seat you act in.' })
  availableActions(@Root() estate: EstateRow, @Ctx() { viewer }: Context) {
    return allowed({
      CHANGE: mayKeepRegister(viewer, estate.code),
      REGISTER_BUILDING: mayKeepRegister(viewer, estate.code),
      PROPOSE_TYPE: mayProposeType(viewer, estate.code),
    })
  }
}

@Resolver(() => ManagementAreaType)
export class ManagementAreaResolver {
  @Query(() => ManagementAreaType, {
    nullable: true,
    description: 'The area of a property contract with this code.',
  })
  async managementAreaByCode(
    @Arg('code', () => String, {
      description: 'The neighbourhood’s official code followed by M and the area’s number.',
    })
    code: string,
    @Ctx() context: Context,
  ) {
    return (await selectAreas(context.em).where('management_area.code', '=', code).executeTakeFirst()) ?? null
  }

  @Query(() => RegisteredAreaConnection, {
    description:
      'What property contracts cover, in the order of the codes, as the register of places has it.',
  })
  registeredManagementAreas(
    @Arg('search', () => String, { nullable: true, description: 'A part of the name.' }) search:
      | string
      | null,
    @Arg('communityCode', () => String, {
      nullable: true,
      description: 'Only those in this neighbourhood, or in every one whose code begins so.',
    })
    communityCode: string | null,
    @Arg('isServed', () => Boolean, {
      nullable: true,
      description: 'Only those that a property company serves, or only those that none does.',
    })
    isServed: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() context: Context,
  ) {
    let found = selectAreas(context.em)
    if (communityCode) {
      found = found.where((eb) =>
        eb.fn<boolean>('starts_with', ['management_area.community_code', eb.val(communityCode)]),
      )
    }
    if (search)
      found = found.where((eb) =>
        eb(eb.fn<number>('strpos', ['management_area.name', eb.val(search.trim())]), '>', 0),
      )
    if (typeof isServed === 'boolean')
      found = found.where('management_area.property_company_id', isServed ? 'is not' : 'is', null)
    return page(found, { first, after }, { columns: ['management_area.code', 'management_area.id'] })
  }

  @FieldResolver(() => CommunityType, { nullable: true, description: 'The neighbourhood it lies in.' })
  community(@Root() area: AreaRow, @Ctx() context: Context) {
    return communityByCode(context).load(area.communityCode)
  }

  @FieldResolver(() => [EstateType], { description: 'The estates it covers, in the order of their codes.' })
  async estates(@Root() area: AreaRow, @Ctx() context: Context) {
    return (await estatesOfArea(context).load(area.id)) ?? []
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The property company that serves it; empty where none does.',
  })
  propertyCompany(@Root() area: AreaRow, @Ctx() context: Context) {
    return area.propertyCompanyId ? organisationById(context).load(area.propertyCompanyId) : null
  }

  @FieldResolver(() => [ManagementAreaAction], {
    description: 'What you can do with it from the seat you act in.',
  })
  availableActions(@Root() area: AreaRow, @Ctx() { viewer }: Context) {
    return allowed({ CHANGE: mayKeepRegister(viewer, area.code) })
  }
}
