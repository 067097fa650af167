import { defineEntity, p } from '@mikro-orm/core'
import type { PersonalChannel } from './channel.ts'

const ChannelChoiceSchema = defineEntity({
  name: 'ChannelChoice',
  tableName: 'channel_choice',
  properties: {
    /** The person's id: one person, one choice. */
    id: p.uuid().primary(),
    districtId: p.uuid(),
    muted: p.array().$type<PersonalChannel[]>(),
    revision: p.integer().version(),
  },
})

/** On which of their own channels somebody wants to hear of duties only. */
export class ChannelChoice extends ChannelChoiceSchema.class {
  mute(channel: PersonalChannel, isMuted: boolean): void {
    const others = this.muted.filter((each) => each !== channel)
    this.muted = isMuted ? [...others, channel] : others
  }
}
ChannelChoiceSchema.setClass(ChannelChoice)
