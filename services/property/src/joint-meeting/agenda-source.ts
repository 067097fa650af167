/**
 * Where the agenda of a joint meeting comes from. A source looks at what stands already and says what belongs on the
 * table and why; a new one is a file that is named in `agenda-sources.ts`, and its words in `agenda-words.ts`.
 */
import type { CivilDay } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import type { MeetingPlace } from './joint-meeting.ts'

/** What an item is about. `HAND` is what somebody puts on the agenda of one meeting without a topic of its own. */
export const agendaSourceKinds = [
  'RESOLUTION',
  'REQUEST',
  'STANDARD',
  'DISCLOSURE',
  'TEMPORARY_MEASURE',
  'TOPIC',
  'HAND',
] as const
export type AgendaSourceKind = (typeof agendaSourceKinds)[number]

/** Why an item is on the agenda: a code, its words are with the reader's language. */
export const agendaReasons = [
  'RESOLUTION_OVERDUE',
  'REQUEST_ESCALATED',
  'REQUEST_REOPENED',
  'REQUESTS_REPEATED',
  'BODY_SILENT',
  'STANDARD_WAITING',
  'DISCLOSURE_LATE',
  'DISCLOSURE_DUE',
  'MEASURE_TOO_LONG',
  'MEASURE_ENDED',
  'TOPIC_RAISED',
  'ADDED_BY_HAND',
] as const
export type AgendaReason = (typeof agendaReasons)[number]

/** One thing that belongs on the table. */
export interface AgendaProposal {
  readonly kind: AgendaSourceKind
  /** The thing it is about; a meeting has it once. */
  readonly sourceId: string | null
  readonly reason: AgendaReason
  /** What title and reason name: places, bodies, days. Never a person. */
  readonly params: Readonly<Record<string, string | number>>
  /** Words of somebody's own; otherwise the title follows from reason and params. */
  readonly title: string | null
  /** Where the thing is looked at: a path inside the product. */
  readonly link: string | null
  /** The body that raised it; where nobody did, the meeting's convener stands for it. */
  readonly raiserId: string | null
}

/** For when it is asked: today, and since when the place has not met. */
export interface AgendaSpan {
  readonly today: CivilDay
  /** The day of the last meeting of the place, or a month ago where there was none. */
  readonly since: CivilDay
  /** The day of the meeting itself. */
  readonly heldOn: CivilDay
}

export type AgendaSource = (
  em: EntityManager,
  place: MeetingPlace,
  span: AgendaSpan,
) => Promise<AgendaProposal[]>
