import type { OwnersTopic } from '../gql/graphql.ts'

/** In the order of the law (民法典 278). */
export const ownersTopics: readonly OwnersTopic[] = [
  'RULES_OF_PROCEDURE',
  'MANAGEMENT_COVENANT',
  'COMMITTEE',
  'MANAGER',
  'USE_OF_MAINTENANCE_FUND',
  'RAISING_OF_MAINTENANCE_FUND',
  'REBUILDING',
  'CHANGE_OF_COMMON_PARTS',
  'OTHER_MATTERS',
]
