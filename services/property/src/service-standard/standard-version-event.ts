import { newId } from '@linli/kernel'
import type { SeatKind } from '@linli/subgraph'
import { defineEntity, p } from '@mikro-orm/core'
import type { Actor } from './actor.ts'
import type { ReviewingBody } from './standard-version.enums.ts'
import type { StandardVersionStatus } from './standard-version.lifecycle.ts'
import { StandardVersion } from './standard-version.ts'

/** What can be told of a version, each with a sentence in `standard-version.words.ts`. */
const eventKinds = [
  'CREATED',
  'IMPORTED',
  'CARRIED',
  'EDITED',
  'SPLIT_OFF',
  'SPLIT',
  'REBASED',
  'LEGAL_BASIS_ATTACHED',
  'LEGAL_BASIS_REMOVED',
  'CONFIRMATION_REQUESTED',
  'SUBMITTED',
  'SIGNED',
  'SIGNATURE_RECORDED',
  'OPINIONS_WITNESSED',
  'REMINDED',
  'PASSED_TO_STREET',
  'REVIEWER_NAMED',
  'RETURNED',
  'COMMENTS_OPENED',
  'COMMENTS_CLOSED',
  'PUBLISHED',
  'OBJECTED',
  'RESTORED',
  'SUPERSEDED',
  'ENDED',
  'WITHDRAWN',
] as const
export type EventKind = (typeof eventKinds)[number]

/** What can happen to the content of a version. */
export type ContentEvent = Extract<
  EventKind,
  'CREATED' | 'IMPORTED' | 'CARRIED' | 'EDITED' | 'SPLIT_OFF' | 'SPLIT' | 'REBASED' | 'RESTORED'
>

/** What the public may know of the way of a version; the rest is for those concerned. */
export const publicEventKinds: readonly EventKind[] = [
  'SUBMITTED',
  'SIGNED',
  'SIGNATURE_RECORDED',
  'OPINIONS_WITNESSED',
  'PASSED_TO_STREET',
  'REVIEWER_NAMED',
  'COMMENTS_OPENED',
  'COMMENTS_CLOSED',
  'PUBLISHED',
  'OBJECTED',
  'RESTORED',
  'SUPERSEDED',
  'ENDED',
]

const StandardVersionEventSchema = defineEntity({
  name: 'StandardVersionEvent',
  tableName: 'standard_version_event',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    standardVersion: () => p.manyToOne(StandardVersion),
    kind: p.text().$type<EventKind>(),
    fromStatus: p.text().$type<StandardVersionStatus>().nullable(),
    toStatus: p.text().$type<StandardVersionStatus>(),
    at: p.datetime(),
    personId: p.uuid().nullable(),
    seatId: p.uuid().nullable(),
    seatKind: p.text().$type<SeatKind>(),
    organisationId: p.uuid().nullable(),
    body: p.text().$type<ReviewingBody>().nullable(),
    reason: p.text().nullable(),
  },
})

/** One line of history: who, in which seat, when, from where to where, why. Added, never altered. */
export class StandardVersionEvent extends StandardVersionEventSchema.class {
  static of(
    districtId: string,
    kind: EventKind,
    [from, to]: readonly [StandardVersionStatus | null, StandardVersionStatus],
    actor: Actor,
    at: Date,
    { body = null, reason = null }: EventDetail = {},
  ): StandardVersionEvent {
    return Object.assign(new StandardVersionEvent(), {
      ...{ id: newId(), districtId, kind, fromStatus: from, toStatus: to, at, body, reason },
      ...{
        personId: actor.person,
        seatId: actor.seat,
        seatKind: actor.kind,
        organisationId: actor.organisation,
      },
    })
  }
}
StandardVersionEventSchema.setClass(StandardVersionEvent)

export interface EventDetail {
  readonly body?: ReviewingBody | null
  readonly reason?: string | null
}
