import type { EntityManager } from '@linli/subgraph'
import { rows } from '../tables.ts'

export const selectDeliveries = (em: EntityManager) =>
  rows(em)
    .selectFrom('delivery')
    .select([
      'id',
      'notice_id as noticeId',
      'group_robot_id as groupRobotId',
      'channel',
      'status',
      'attempts',
      'tried_at as triedAt',
      'problem',
    ])

export type DeliveryRow = Awaited<ReturnType<ReturnType<typeof selectDeliveries>['execute']>>[number]
