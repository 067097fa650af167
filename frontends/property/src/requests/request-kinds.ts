import type { ServiceRequestCategory, ServiceRequestKind } from '../gql/graphql.ts'

export const requestKinds: readonly ServiceRequestKind[] = [
  'REPAIR',
  'COMPLAINT',
  'INQUIRY',
  'SUGGESTION',
  'HELP',
]

export const requestCategories: readonly ServiceRequestCategory[] = [
  ...(['WATER', 'POWER', 'LIFT', 'BUILDING', 'CLEANING', 'GREENING'] as const),
  ...(['ORDER', 'FIRE_SAFETY', 'FEES', 'NEIGHBOURS', 'OTHER'] as const),
]
