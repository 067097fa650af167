/**
 * The tables of moves of a joint meeting 党建联席会议 and of an item of its agenda. Nothing leads away from PUBLISHED:
 * what people have read stays as it was, and a correction is a note of its own beneath it.
 */
import { canMove, type Moves } from '@linli/kernel'

export const meetingStatuses = ['CALLED', 'IN_SESSION', 'CLOSED', 'PUBLISHED', 'CALLED_OFF'] as const
export type MeetingStatus = (typeof meetingStatuses)[number]

export const meetingMoves = {
  /** Bodies are invited, day and place moved. */
  arrange: { from: ['CALLED'], to: 'CALLED' },
  open: { from: ['CALLED'], to: 'IN_SESSION' },
  callOff: { from: ['CALLED'], to: 'CALLED_OFF' },
  close: { from: ['IN_SESSION'], to: 'CLOSED' },
  /** The minutes are looked through after the meeting; only then they go out. */
  publish: { from: ['CLOSED'], to: 'PUBLISHED' },
} as const satisfies Moves<MeetingStatus>
export type MeetingMove = keyof typeof meetingMoves

export function knowsMeetingMove(move: MeetingMove, from: MeetingStatus): boolean {
  return canMove<MeetingStatus, typeof meetingMoves>(meetingMoves, from, move)
}

export const agendaItemStatuses = ['ON_AGENDA', 'STRUCK', 'SETTLED'] as const
export type AgendaItemStatus = (typeof agendaItemStatuses)[number]

export const agendaMoves = {
  strike: { from: ['ON_AGENDA'], to: 'STRUCK' },
  /** What had proposed it is done before the meeting. */
  settle: { from: ['ON_AGENDA'], to: 'SETTLED' },
  /** What had proposed it is there again. */
  return: { from: ['SETTLED'], to: 'ON_AGENDA' },
} as const satisfies Moves<AgendaItemStatus>
export type AgendaMove = keyof typeof agendaMoves

export const topicStatuses = ['OPEN', 'DISCUSSED', 'WITHDRAWN'] as const
export type TopicStatus = (typeof topicStatuses)[number]

export const topicMoves = {
  discuss: { from: ['OPEN'], to: 'DISCUSSED' },
  withdraw: { from: ['OPEN'], to: 'WITHDRAWN' },
} as const satisfies Moves<TopicStatus>
export type TopicMove = keyof typeof topicMoves
