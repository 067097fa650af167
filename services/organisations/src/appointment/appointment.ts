import { defineEntity, p } from '@mikro-orm/core'
import { newId } from '@linli/kernel'
import { appointmentState, type AppointmentState } from './term.ts'

const AppointmentSchema = defineEntity({
  name: 'Appointment',
  tableName: 'appointment',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    personId: p.uuid(),
    organisationId: p.uuid(),
    postId: p.uuid(),
    /** Set where the post is held for a place of its own, e.g. one estate of the neighbourhood. */
    territoryCode: p.string().strictNullable(),
    /** The post's place, else the organisation's: what the seat reaches and row-level security asks for. */
    reachCode: p.string().strictNullable(),
    beginsOn: p.date(),
    endsOn: p.date().strictNullable(),
    endReason: p.string().strictNullable(),
    revision: p.integer().version(),
  },
})

export interface Office {
  districtId: string
  personId: string
  organisationId: string
  postId: string
  territoryCode: string | null
  reachCode: string | null
}

/** A person's term in a post of an organisation; while it runs, it is a seat to act in. */
export class Appointment extends AppointmentSchema.class {
  static begin(
    office: Office,
    term: { beginsOn: string; endsOn: string | null },
    id: string = newId(),
  ): Appointment {
    return Object.assign(new Appointment(), office, term, { id, endReason: null })
  }

  /** Ends it on this day, the last one in office. */
  end(on: string, reason: string): void {
    this.endsOn = on
    this.endReason = reason
  }

  stateOn(today: string): AppointmentState {
    return appointmentState(this, today)
  }
}
AppointmentSchema.setClass(Appointment)
