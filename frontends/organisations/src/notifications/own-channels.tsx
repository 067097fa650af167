import { useState } from 'react'
import { useAct } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Section } from '@linli/ui'
import { CheckField } from '@linli/ui/form'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { Channel } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const ownChannel = graphql(/* GraphQL */ `
  fragment OwnChannel on ChannelChoice {
    channel
    isAvailable
    maskedAddress
    isMuted
  }
`)

const channelMute = graphql(/* GraphQL */ `
  mutation ChannelMute($input: ChannelMuteInput!) {
    channelMute(input: $input) {
      muted
      errors {
        code
        message
        path
      }
    }
  }
`)

/** My own telephone and letter box: whether they hear of everything, or of my duties only. */
export function OwnChannels({ channels }: { channels: readonly FragmentType<typeof ownChannel>[] }) {
  const say = useSay()
  const act = useAct(channelMute, { refetchQueries: ['DeliveryRules'], awaitRefetchQueries: true })
  // What was just chosen, until the server's answer says the same.
  const [chosen, setChosen] = useState<Partial<Record<Channel, boolean>>>({})
  const choices = readFragment(ownChannel, channels)
  async function choose(channel: Channel, wanted: boolean) {
    setChosen((before) => ({ ...before, [channel]: wanted }))
    const done = await act.run({ channel, isMuted: !wanted })
    if (!done) setChosen((before) => ({ ...before, [channel]: !wanted }))
  }
  const hint = ({ isAvailable, maskedAddress }: (typeof choices)[number]) =>
    !isAvailable
      ? say('channels.notHere')
      : maskedAddress
        ? say('channels.goesTo', { address: maskedAddress })
        : say('channels.noAddress')
  return (
    <Section title={say('channels.own')} note={say('channels.ownNote')} sheet>
      {choices.map((choice) => (
        <CheckField
          key={choice.channel}
          name={choice.channel}
          label={say('channels.wantAll', { channel: say(`channel.${choice.channel}`) })}
          hint={hint(choice)}
          value={chosen[choice.channel] ?? !choice.isMuted}
          onChange={(wanted) => void choose(choice.channel, wanted)}
        />
      ))}
      <ActRefusals act={act} />
    </Section>
  )
}
