/**
 * The clocks of one request, as its policy and its events make them. Nothing else is known of them: what is stored is
 * what this says, so that every clock can be computed again from the list of events.
 */
import { deadlineOf, type Deadline, type Rest } from './deadline.ts'
import type { ResponseEventKind, ResponseStage } from './response-stage.ts'

export interface ResponseEvent {
  readonly kind: ResponseEventKind
  readonly at: Date
  /** Of a pause: when it ends by itself at the latest. */
  readonly until?: Date
}

/**
 * RUNNING: nobody has fulfilled it yet. MET and LATE: fulfilled before its deadline or after. HANDED_BACK: the handler
 * declined, and the next one has a clock of their own. REPLACED: the request was marked complex, and the stage for complex
 * ones holds. DROPPED: the resident withdrew it, or it was merged into another. What ends after its deadline is LATE,
 * whatever ended it.
 */
export type ClockStanding = 'RUNNING' | 'MET' | 'LATE' | 'HANDED_BACK' | 'REPLACED' | 'DROPPED'

export interface ResponseClock {
  readonly stage: ResponseStage
  /** 1 for the first time the stage ran, 2 for the time after a declined dispatch, and so on. */
  readonly round: number
  readonly startedAt: Date
  readonly endedAt: Date | null
  readonly endedBy: ResponseEventKind | null
  readonly standing: ClockStanding
  /** A pause that runs now is counted as if it lasted as long as it may. */
  readonly deadline: Deadline
  readonly warnAt: Date | null
  /** Of a clock that was paused last and not resumed since: when it goes on by itself. */
  readonly restsUntil: Date | null
}

interface Running extends Pick<ResponseClock, 'stage' | 'round' | 'startedAt' | 'endedAt' | 'endedBy'> {
  readonly rests: Rest[]
}

/**
 * The clocks in the order in which they began.
 * @param events in the order in which they happened
 */
export function clocksOf(
  stages: readonly ResponseStage[],
  events: readonly ResponseEvent[],
): ResponseClock[] {
  const clocks: Running[] = []
  let isComplex = false
  for (const event of events) {
    isComplex ||= event.kind === 'MARKED_COMPLEX'
    for (const clock of clocks) follow(clock, event)
    for (const stage of stages) {
      if (!(isComplex && stage.scope === 'ORDINARY')) begin(clocks, stage, event)
    }
  }
  // The time for complex requests runs unseen from the beginning, should it turn out to be one.
  return clocks.filter(({ stage }) => isComplex || stage.scope !== 'COMPLEX').map(shown)
}

/**
 * How long the resident waited, in milliseconds: from placing it to the last time it was done, with everything between,
 * also the pauses and the time in which it was taken for done; null while it is not done.
 */
export function waitingTime(events: readonly ResponseEvent[]): number | null {
  const placed = events.find(({ kind }) => kind === 'PLACED')
  const last = events.findLast(({ kind }) => kind === 'DISPOSED' || kind === 'REOPENED')
  return placed && last?.kind === 'DISPOSED' ? +last.at - +placed.at : null
}

function begin(clocks: Running[], stage: ResponseStage, { kind, at }: ResponseEvent): void {
  if (stage.startsWith !== kind) return
  const earlier = clocks.filter((clock) => clock.stage === stage)
  // The resident waits from the first time on: a request that comes back to the desk is not placed anew.
  if (earlier.some(({ endedBy }) => endedBy !== 'DECLINED')) return
  clocks.push({ stage, round: earlier.length + 1, startedAt: at, endedAt: null, endedBy: null, rests: [] })
}

function follow(clock: Running, { kind, at, until }: ResponseEvent): void {
  if (kind === 'REOPENED') return reopen(clock, at)
  if (clock.endedAt !== null) return
  if (kind === 'PAUSED' && until && clock.stage.mayPause) clock.rests.push({ kind: 'PAUSE', from: at, until })
  const isEnd = ends(clock.stage, kind)
  if (kind === 'RESUMED' || isEnd) endPause(clock.rests, at)
  if (isEnd) Object.assign(clock, { endedAt: at, endedBy: kind })
}

function ends({ scope, startsWith, endsWith }: ResponseStage, kind: ResponseEventKind): boolean {
  if (kind === 'WITHDRAWN' || kind === 'MERGED') return true
  if (kind === 'MARKED_COMPLEX') return scope === 'ORDINARY'
  // The handler who declines had it from the dispatch on; what began with the resident goes on.
  if (kind === 'DECLINED') return startsWith !== 'PLACED'
  return (endsWith as readonly ResponseEventKind[]).includes(kind)
}

/** "Not solved": what was taken for done goes on, without the time in which the handler thought it was. */
function reopen(clock: Running, at: Date): void {
  if (clock.endedAt === null || (clock.endedBy !== 'DISPOSED' && clock.endedBy !== 'CLOSED')) return
  clock.rests.push({ kind: 'DONE', from: clock.endedAt, until: at })
  Object.assign(clock, { endedAt: null, endedBy: null })
}

function endPause(rests: Rest[], at: Date): void {
  const last = rests.at(-1)
  if (last?.kind === 'PAUSE' && at < last.until) rests[rests.length - 1] = { ...last, until: at }
}

function shown({ rests, ...clock }: Running): ResponseClock {
  const { stage, startedAt, endedAt } = clock
  const deadline = deadlineOf(startedAt, stage.limit, stage.calendar, rests)
  const warned = stage.warnMinutesBefore === null ? null : +deadline.dueAt - stage.warnMinutesBefore * 60_000
  const last = rests.at(-1)
  return {
    ...clock,
    standing: standingOf(clock, deadline),
    deadline,
    warnAt: warned === null ? null : new Date(Math.max(warned, +startedAt)),
    restsUntil: endedAt === null && last?.kind === 'PAUSE' ? last.until : null,
  }
}

const standings: Partial<Record<ResponseEventKind, ClockStanding>> = {
  DECLINED: 'HANDED_BACK',
  MARKED_COMPLEX: 'REPLACED',
  WITHDRAWN: 'DROPPED',
  MERGED: 'DROPPED',
}

function standingOf(
  { endedAt, endedBy }: Pick<Running, 'endedAt' | 'endedBy'>,
  { dueAt }: Deadline,
): ClockStanding {
  if (endedAt === null || endedBy === null) return 'RUNNING'
  return endedAt > dueAt ? 'LATE' : (standings[endedBy] ?? 'MET')
}
