import { refuse } from '@linli/kernel'
import { act, findVisible, refused, type Context } from '@linli/subgraph'
import { LockMode } from '@mikro-orm/core'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { RevisedInput } from '../refusals/index.ts'
import { mayKeepGroupRobots } from './delivery.policy.ts'
import { GroupRobotError, GroupRobotType } from './delivery.type.ts'
import { GroupRobot } from './group-robot.ts'

@InputType({ description: 'Which robot to take away.' })
class GroupRobotRemoveInput extends RevisedInput {
  @Field(() => ID, { description: 'The robot.' })
  groupRobotId!: string
}

@ObjectType({ description: 'What came of taking a robot away.' })
class GroupRobotRemovePayload {
  @Field(() => GroupRobotType, { nullable: true, description: 'The robot as it was.' })
  groupRobot?: GroupRobotType | null

  @Field(() => [GroupRobotError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class GroupRobotRemoveResolver {
  @Mutation(() => GroupRobotRemovePayload, {
    description: 'Takes a robot away; what still waits to go into its group is dropped.',
  })
  groupRobotRemove(
    @Arg('input', () => GroupRobotRemoveInput, { description: 'What is asked for.' })
    input: GroupRobotRemoveInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      if (context.viewer.isAnonymous) return refused(refuse('NOT_SIGNED_IN'))
      const groupRobot = await findVisible(em, GroupRobot, input.groupRobotId)
      if (!groupRobot || groupRobot.removedAt) return refused(refuse('NOT_FOUND'))
      const refusal = mayKeepGroupRobots(context.viewer, groupRobot.organisationId)
      if (refusal) return refused(refusal)
      if (groupRobot.revision !== input.revision) return refused(refuse('CONFLICT'), { groupRobot })
      await em.lock(groupRobot, LockMode.OPTIMISTIC, input.revision)
      groupRobot.remove(context.time.now())
      return { groupRobot, errors: [] }
    })
  }
}
