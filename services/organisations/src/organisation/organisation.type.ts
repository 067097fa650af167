import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { CivilDay } from '@linli/subgraph'
import { actionEnum, refusalType } from '../refusals/index.ts'
import { organisationKinds, type OrganisationKind } from './organisation-kind.ts'

/** For GraphQL; the code speaks of the plain union. */
export const OrganisationKindEnum = Object.fromEntries(organisationKinds.map((kind) => [kind, kind])) as {
  [Kind in OrganisationKind]: Kind
}
registerEnumType(OrganisationKindEnum, {
  name: 'OrganisationKind',
  description: 'What sort of body, company or office an organisation is.',
  valuesConfig: {
    PARTY_ORGANISATION: { description: 'The Party body of a neighbourhood, estate or building 党组织.' },
    RESIDENTS_COMMITTEE: { description: 'The residents’ own elected committee 居委会.' },
    AFFAIRS_SUPERVISION_COMMITTEE: {
      description: 'Watches over the residents’ committee’s affairs 居务监督委员会.',
    },
    OWNERS_COMMITTEE: { description: 'Elected by the owners of an estate 业委会.' },
    PROPERTY_MANAGEMENT_COMMITTEE: {
      description: 'Formed by the street where owners have no committee yet 物业管理委员会.',
    },
    PROPERTY_COMPANY: { description: 'Serves estates under contract 物业服务企业.' },
    COMMUNITY_ENTERPRISE: { description: 'A company that belongs to a neighbourhood 社区企业.' },
    CO_BUILDING_UNIT: {
      description: 'A school, bank, firm or office that helps the neighbourhood 共建单位.',
    },
    SOCIAL_ORGANISATION: { description: 'A club or association of residents 社区社会组织.' },
    VOLUNTEER_TEAM: { description: 'Volunteers who serve together 志愿队.' },
    DEPARTMENT: { description: 'A district department or street office 部门、街道.' },
    VILLAGE_PARTY_BRANCH: { description: 'The Party branch of a village of origin 村党支部.' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Organisation', { description: 'A body, company, office or team that people hold posts in.' })
export class OrganisationType {
  @Field(() => ID, { description: 'Stays the same when the organisation is renamed.' })
  id!: string

  @Field(() => Int, {
    description: 'Counts the changes; send it back so that nobody overwrites somebody else.',
  })
  revision!: number

  @Field(() => OrganisationKindEnum, { description: 'Which sort it is.' })
  kind!: OrganisationKind

  @Field(() => String, { description: 'The full official name.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description:
      'The code of the place it looks after; empty for companies and others bound to no single place.',
  })
  territoryCode!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The public eighteen-character credit code 统一社会信用代码, where it has one.',
  })
  creditCode!: string | null

  @Field(() => CivilDay, { nullable: true, description: 'The day it ceased to exist.' })
  dissolvedOn!: string | null
}

export const OrganisationError = refusalType('Organisation', 'a change to an organisation', {
  NAME_TAKEN: 'Another organisation of the same kind and place already has this name.',
  TERRITORY_UNKNOWN: 'There is no such place in the territory tree.',
  TERRITORY_UNFIT: 'An organisation of this kind has to belong to another level of the tree.',
  HAS_APPOINTMENTS: 'People still hold posts in it; their appointments have to end first.',
  SERVES_AREAS: 'It still serves management areas; they have to be handed over first.',
  ALREADY_DISSOLVED: 'It ceased to exist before.',
})

export const OrganisationAction = actionEnum('Organisation', 'with an organisation', {
  CHANGE: 'Correct its name or credit code.',
  DISSOLVE: 'Record that it ceased to exist.',
  APPOINT: 'Begin somebody’s term in one of its posts.',
})
