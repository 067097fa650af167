import { loader, type Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { allowed } from '../refusals/index.ts'
import { anyOf, rows } from '../tables.ts'
import { mayKeepGroupRobots } from './delivery.policy.ts'
import { type DeliveryRow, selectDeliveries } from './delivery.rows.ts'
import { DeliveryType, GroupRobotAction, GroupRobotType } from './delivery.type.ts'

/** The latest message into each group. */
const lastDeliveryOfRobot = (context: Context) =>
  loader<DeliveryRow>(context, 'last delivery of robot', async (ids) => {
    const found = await selectDeliveries(context.em)
      .distinctOn('group_robot_id')
      .where('group_robot_id', '=', anyOf(ids))
      .orderBy('group_robot_id')
      .orderBy('id', 'desc')
      .execute()
    return new Map(found.map((row) => [row.groupRobotId ?? '', row]))
  })

@Resolver(() => GroupRobotType)
export class GroupRobotResolver {
  @Query(() => [GroupRobotType], {
    description: 'The robots of an organisation’s groups, the oldest first; for its own administrators.',
  })
  groupRobots(
    @Arg('organisationId', () => ID, { description: 'Whose groups.' }) organisationId: string,
    @Ctx() { em }: Context,
  ) {
    return rows(em)
      .selectFrom('group_robot')
      .where('organisation_id', '=', anyOf([organisationId]))
      .where('removed_at', 'is', null)
      .select([
        'id',
        'revision',
        'channel',
        'name',
        'added_at as addedAt',
        'organisation_id as organisationId',
      ])
      .orderBy('added_at')
      .orderBy('id')
      .execute()
  }

  @FieldResolver(() => DeliveryType, {
    nullable: true,
    description: 'The latest message into the group; empty before the first one.',
  })
  lastDelivery(@Root() { id }: { id: string }, @Ctx() context: Context) {
    return lastDeliveryOfRobot(context).load(id)
  }

  @FieldResolver(() => [GroupRobotAction], {
    description: 'What you can do with it from the seat you act in.',
  })
  availableActions(@Root() { organisationId }: { organisationId: string }, @Ctx() { viewer }: Context) {
    return allowed({ REMOVE: mayKeepGroupRobots(viewer, organisationId) })
  }
}
