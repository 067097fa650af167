import { createConnectionType, page, type Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { mayAdminister } from '../account/index.ts'
import { AppointmentType, currentAppointmentsOfOrganisation } from '../appointment/index.ts'
import { areasOfCompany, ManagementAreaType } from '../estate/index.ts'
import { allowed } from '../refusals/index.ts'
import { territoryByCode, TerritoryType } from '../territory/index.ts'
import type { OrganisationKind } from './organisation-kind.ts'
import { mayKeepOrganisation } from './organisation.policy.ts'
import { organisationById, selectOrganisations, type OrganisationRow } from './organisation.rows.ts'
import { OrganisationAction, OrganisationKindEnum, OrganisationType } from './organisation.type.ts'

const OrganisationConnection = createConnectionType('Organisation', () => OrganisationType)

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => OrganisationType, { nullable: true, description: 'One organisation.' })
  organisation(@Arg('id', () => ID, { description: 'Its identity.' }) id: string, @Ctx() context: Context) {
    return organisationById(context).load(id)
  }

  @Query(() => OrganisationConnection, { description: 'Organisations in the order of their names.' })
  organisations(
    @Arg('search', () => String, { nullable: true, description: 'A part of the name.' }) search:
      | string
      | null,
    @Arg('kind', () => OrganisationKindEnum, { nullable: true, description: 'Only those of this sort.' })
    kind: OrganisationKind | null,
    @Arg('territoryCode', () => String, {
      nullable: true,
      description: 'Only those of this place and of the places inside it.',
    })
    territoryCode: string | null,
    @Arg('includeDissolved', () => Boolean, {
      defaultValue: false,
      description: 'Whether those that ceased to exist are listed too.',
    })
    includeDissolved: boolean,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() context: Context,
  ) {
    let found = selectOrganisations(context.em)
    if (kind) found = found.where('organisation.kind', '=', kind)
    if (!includeDissolved) found = found.where('organisation.dissolved_on', 'is', null)
    if (territoryCode) {
      found = found.where((eb) =>
        eb.fn<boolean>('starts_with', ['organisation.territory_code', eb.val(territoryCode)]),
      )
    }
    if (search) {
      found = found.where((eb) =>
        eb(eb.fn<number>('strpos', ['organisation.name', eb.val(search.trim())]), '>', 0),
      )
    }
    return page(found, { first, after }, { columns: ['organisation.name', 'organisation.id'] })
  }

  @FieldResolver(() => TerritoryType, {
    nullable: true,
    description: 'The place it looks after, where that is a place of the tree.',
  })
  territory(@Root() organisation: OrganisationRow, @Ctx() context: Context) {
    return organisation.territoryCode ? territoryByCode(context).load(organisation.territoryCode) : null
  }

  @FieldResolver(() => [AppointmentType], {
    description: 'Terms in its posts that run today, as far as you may see them.',
  })
  async currentAppointments(@Root() organisation: OrganisationRow, @Ctx() context: Context) {
    return (await currentAppointmentsOfOrganisation(context).load(organisation.id)) ?? []
  }

  @FieldResolver(() => [ManagementAreaType], {
    description: 'The areas that it serves under contract, where it is a property company.',
  })
  async managementAreas(@Root() organisation: OrganisationRow, @Ctx() context: Context) {
    return (await areasOfCompany(context).load(organisation.id)) ?? []
  }

  @FieldResolver(() => [OrganisationAction], {
    description: 'What you can do with it from the seat you act in.',
  })
  availableActions(@Root() organisation: OrganisationRow, @Ctx() { viewer }: Context) {
    const keep = mayKeepOrganisation(viewer, organisation)
    const reach = { reachCode: organisation.territoryCode, organisationId: organisation.id }
    return allowed({
      CHANGE: keep,
      DISSOLVE: keep,
      APPOINT: organisation.dissolvedOn ?? mayAdminister(viewer, reach),
    })
  }
}
