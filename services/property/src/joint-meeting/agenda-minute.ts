import { newId } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type { Actor } from '../service-standard/index.ts'
import { AgendaItem } from './agenda-item.ts'

const AgendaMinuteSchema = defineEntity({
  name: 'AgendaMinute',
  tableName: 'agenda_minute',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    jointMeetingId: p.uuid(),
    // A relation, so that the item is written before what belongs to it.
    agendaItemId: () => p.manyToOne(AgendaItem).mapToPk().joinColumn('agenda_item_id'),
    words: p.text(),
    decision: p.text(),
    writtenAt: p.datetime().nullable(),
    writtenBySeatId: p.uuid().nullable(),
    revision: p.integer().version(),
  },
})

/** What was said about one item, and what came of it: written live, by several people at once. */
export class AgendaMinute extends AgendaMinuteSchema.class {
  static of({ districtId, jointMeetingId, id }: AgendaItem): AgendaMinute {
    return Object.assign(new AgendaMinute(), {
      ...{ id: newId(), districtId, jointMeetingId, agendaItemId: id, words: '', decision: '' },
    })
  }

  write(item: AgendaItem, words: string, decision: string, { seat }: Actor, now: Date): void {
    this.words = words
    this.decision = decision
    this.writtenAt = now
    this.writtenBySeatId = seat
    // The decision is read by everybody once the minutes are public; what was said is not.
    item.decision = decision || null
  }
}
AgendaMinuteSchema.setClass(AgendaMinute)
