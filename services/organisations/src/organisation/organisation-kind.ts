export const organisationKinds = [
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
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export type PlaceLevel =
  | 'NONE'
  | 'DISTRICT'
  | 'STREET'
  | 'COMMUNITY'
  | 'ESTATE'
  | 'MANAGEMENT_AREA'
  | 'BUILDING'

/** Which level a place has by the form of its code; an area's code carries an M after the dash. */
export function placeLevel(code: string | null): PlaceLevel | null {
  if (code === null) return 'NONE'
  if (/^\d{6}$/.test(code)) return 'DISTRICT'
  if (/^\d{9}$/.test(code)) return 'STREET'
  if (/^\d{12}$/.test(code)) return 'COMMUNITY'
  if (/^\d{12}-M\d{2}$/.test(code)) return 'MANAGEMENT_AREA'
  if (/^\d{12}-\d{2}$/.test(code)) return 'ESTATE'
  return /^\d{12}-\d{2}-[0-9A-Z]{2}$/.test(code) ? 'BUILDING' : null
}

/**
 * To which levels of the tree an organisation of each kind can belong. A Party organisation may be that of a
 * neighbourhood, an estate or a building; owners elect their committee for an estate or for the whole area of
 * one contract (民法典 277); a company serves wherever it has a contract.
 */
export const levelsOfKind: Readonly<Record<OrganisationKind, readonly PlaceLevel[]>> = {
  PARTY_ORGANISATION: ['DISTRICT', 'STREET', 'COMMUNITY', 'ESTATE', 'BUILDING'],
  RESIDENTS_COMMITTEE: ['COMMUNITY'],
  AFFAIRS_SUPERVISION_COMMITTEE: ['COMMUNITY'],
  OWNERS_COMMITTEE: ['ESTATE', 'MANAGEMENT_AREA'],
  PROPERTY_MANAGEMENT_COMMITTEE: ['ESTATE', 'MANAGEMENT_AREA'],
  PROPERTY_COMPANY: ['NONE', 'DISTRICT'],
  COMMUNITY_ENTERPRISE: ['STREET', 'COMMUNITY'],
  CO_BUILDING_UNIT: ['NONE', 'DISTRICT', 'STREET', 'COMMUNITY'],
  SOCIAL_ORGANISATION: ['DISTRICT', 'STREET', 'COMMUNITY', 'ESTATE'],
  VOLUNTEER_TEAM: ['DISTRICT', 'STREET', 'COMMUNITY', 'ESTATE'],
  DEPARTMENT: ['DISTRICT', 'STREET'],
  VILLAGE_PARTY_BRANCH: ['COMMUNITY'],
}
