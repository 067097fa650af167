import type { OrganisationKind } from '../gql/graphql.ts'

/** All sorts of organisations, those of a neighbourhood first. */
export const organisationKinds: readonly OrganisationKind[] = [
  'PARTY_ORGANISATION',
  'RESIDENTS_COMMITTEE',
  'AFFAIRS_SUPERVISION_COMMITTEE',
  'OWNERS_COMMITTEE',
  'PROPERTY_MANAGEMENT_COMMITTEE',
  'PROPERTY_COMPANY',
  'COMMUNITY_ENTERPRISE',
  'CO_BUILDING_UNIT',
  'SOCIAL_ORGANISATION',
  'VOLUNTEER_TEAM',
  'DEPARTMENT',
  'VILLAGE_PARTY_BRANCH',
]
