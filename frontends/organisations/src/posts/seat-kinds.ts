import type { SeatKind } from '../gql/graphql.ts'

/** In which capacities somebody can act, those who govern first. */
export const seatKinds: readonly SeatKind[] = [
  'DISTRICT',
  'STREET',
  'AUDITOR',
  'PARTY',
  'RESIDENTS_COMMITTEE',
  'OWNERS_COMMITTEE',
  'PROPERTY_COMPANY',
  'ENTERPRISE',
  'PARTNER',
  'DEPARTMENT',
  'SOCIAL',
]
