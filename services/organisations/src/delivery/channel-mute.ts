import { refuse } from '@linli/kernel'
import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { RepeatableInput } from '../refusals/index.ts'
import { Channel, personalChannels, type PersonalChannel } from './channel.ts'
import { ChannelChoice } from './channel-choice.ts'
import { ChannelChoiceError } from './delivery.type.ts'

@InputType({ description: 'Whether one of your own channels may disturb you.' })
class ChannelMuteInput extends RepeatableInput {
  @Field(() => Channel, { description: 'Your telephone or your e-mail.' })
  channel!: Channel

  @Field(() => Boolean, { description: 'Whether you want to hear there of your duties only.' })
  isMuted!: boolean
}

@ObjectType({ description: 'What came of choosing.' })
class ChannelMutePayload {
  @Field(() => [Channel], {
    nullable: true,
    description: 'Those of your channels on which you hear of duties only.',
  })
  muted?: Channel[] | null

  @Field(() => [ChannelChoiceError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class ChannelMuteResolver {
  @Mutation(() => ChannelMutePayload, {
    description: 'Says on which of your own channels you want to hear of your duties only.',
  })
  channelMute(
    @Arg('input', () => ChannelMuteInput, { description: 'What is asked for.' }) input: ChannelMuteInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { person, district, isAnonymous } = context.viewer
      if (isAnonymous || !person || !district) return refused(refuse('NOT_SIGNED_IN'))
      if (!isPersonal(input.channel)) return refused(refuse('VALUE_INVALID', undefined, ['channel']))
      const known = await em.findOne(ChannelChoice, { id: person })
      const choice =
        known ?? Object.assign(new ChannelChoice(), { id: person, districtId: district, muted: [] })
      choice.mute(input.channel, input.isMuted)
      em.persist(choice)
      return { muted: choice.muted, errors: [] }
    })
  }
}

const isPersonal = (channel: Channel): channel is PersonalChannel =>
  (personalChannels as readonly Channel[]).includes(channel)
