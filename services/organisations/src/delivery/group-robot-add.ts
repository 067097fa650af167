import { newId, refuse, type Refusal } from '@linli/kernel'
import { act, findVisible, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { Organisation } from '../organisation/index.ts'
import { RepeatableInput } from '../refusals/index.ts'
import { takeTurns } from '../tables.ts'
import { Channel, robotChannels, type RobotChannel } from './channel.ts'
import { mayKeepGroupRobots } from './delivery.policy.ts'
import { GroupRobotError, GroupRobotType } from './delivery.type.ts'
import { GroupRobot } from './group-robot.ts'
import { robotKeyIn } from './robot-address.ts'
import { RobotVault } from './robot-vault.ts'

@InputType({ description: 'The robot of a group in which an organisation’s people talk.' })
class GroupRobotAddInput extends RepeatableInput {
  @Field(() => ID, { description: 'Whose group it is.' })
  organisationId!: string

  @Field(() => Channel, { description: 'In which of the two programs the group is.' })
  channel!: Channel

  @Field(() => String, { description: 'What you call the group.' })
  name!: string

  @Field(() => String, { description: 'The robot’s address as the program shows it (Webhook), or its key.' })
  address!: string

  @Field(() => String, {
    nullable: true,
    description: 'For 钉钉: the secret of signed messages (加签), which begins with SEC.',
  })
  secret?: string | null
}

@ObjectType({ description: 'What came of adding a robot.' })
class GroupRobotAddPayload {
  @Field(() => GroupRobotType, { nullable: true, description: 'The robot, without its key.' })
  groupRobot?: GroupRobotType | null

  @Field(() => [GroupRobotError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

/** More groups than this is a mistake: each one gets every message. */
const mostRobots = 10

@Resolver()
export class GroupRobotAddResolver {
  @Mutation(() => GroupRobotAddPayload, {
    description: 'Lets an organisation’s people hear in their group what the organisation has to know.',
  })
  groupRobotAdd(
    @Arg('input', () => GroupRobotAddInput, { description: 'What is asked for.' }) input: GroupRobotAddInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { viewer, time, service } = context
      const organisation = await findVisible(em, Organisation, input.organisationId)
      if (!organisation) return refused(refuse('NOT_FOUND'))
      const refusal = mayKeepGroupRobots(viewer, organisation.id)
      if (refusal) return refused(refusal)
      const wish = readWish(input)
      if ('code' in wish) return refused(wish)
      await takeTurns(em, `robots of ${organisation.id}`)
      const count = await em.count(GroupRobot, { organisationId: organisation.id, removedAt: null })
      if (count >= mostRobots) return refused(refuse('TOO_MANY'))
      const vault = new RobotVault((purpose) => service.deriveKey(purpose))
      const id = newId()
      const groupRobot = Object.assign(new GroupRobot(), {
        ...{ id, districtId: organisation.districtId, organisationId: organisation.id },
        ...{ channel: wish.channel, name: wish.name },
        sealedKey: vault.seal(id, wish.key),
        sealedSecret: wish.secret && vault.seal(id, wish.secret),
        ...{ addedBy: viewer.person, addedAt: time.now(), removedAt: null },
      })
      em.persist(groupRobot)
      return { groupRobot, errors: [] }
    })
  }
}

interface Wish {
  channel: RobotChannel
  name: string
  key: string
  secret: string | null
}

function readWish({ channel, name, address, secret }: GroupRobotAddInput): Wish | Refusal {
  const robots: readonly Channel[] = robotChannels
  if (!robots.includes(channel)) return refuse('VALUE_INVALID', undefined, ['channel'])
  const called = name.trim()
  if (called === '' || called.length > 50) return refuse('VALUE_INVALID', undefined, ['name'])
  const key = robotKeyIn(channel as RobotChannel, address)
  if (!key) return refuse('KEY_INVALID', undefined, ['address'])
  const signing = channel === 'DINGTALK' ? secret?.trim() || null : null
  if (signing && !/^SEC[0-9a-f]{32,128}$/i.test(signing)) return refuse('KEY_INVALID', undefined, ['secret'])
  return { channel: channel as RobotChannel, name: called, key, secret: signing }
}
