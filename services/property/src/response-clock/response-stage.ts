/** What a response policy asks for, stage by stage: from which event to which, within which limit, on which calendar. */
import { longestLimitDays, type Limit } from './deadline.ts'
import { openHoursFault, type ServiceCalendar } from './service-hours.ts'

/** What happens to a request and moves its clocks. */
export const responseEventKinds = [
  'PLACED',
  'ACKNOWLEDGED',
  'DISPATCHED',
  'DECLINED',
  'ACCEPTED',
  'MARKED_COMPLEX',
  'ON_SITE',
  'PLANNED',
  'PAUSED',
  'RESUMED',
  'DISPOSED',
  'REOPENED',
  'CLOSED',
  'WITHDRAWN',
  'MERGED',
] as const
export type ResponseEventKind = (typeof responseEventKinds)[number]

/** With what a stage may begin. */
export const stageStarts = ['PLACED', 'DISPATCHED', 'ACCEPTED', 'ON_SITE'] as const
export type StageStart = (typeof stageStarts)[number]

/** With what a stage may be fulfilled. PLANNED: the resident was told when somebody comes. */
export const stageEnds = [
  'ACKNOWLEDGED',
  'DISPATCHED',
  'ACCEPTED',
  'ON_SITE',
  'PLANNED',
  'DISPOSED',
  'CLOSED',
] as const
export type StageEnd = (typeof stageEnds)[number]

/** Which requests a stage is for: COMPLEX 疑难 ones were marked so by their handler, with a reason. */
export const stageScopes = ['EVERY', 'ORDINARY', 'COMPLEX'] as const
export type StageScope = (typeof stageScopes)[number]

export interface ResponseStage {
  /** Lasting within the policy, such as "on-site". */
  readonly code: string
  /** As residents read it, such as 到场. */
  readonly name: string
  readonly scope: StageScope
  readonly startsWith: StageStart
  /** The first of these fulfils it. */
  readonly endsWith: readonly StageEnd[]
  readonly limit: Limit
  readonly calendar: ServiceCalendar
  /** How many minutes before the deadline whoever has it is warned; null for no warning. */
  readonly warnMinutesBefore: number | null
  /** Whether the handler may stop it for a reason. */
  readonly mayPause: boolean
}

export type StageFault =
  | 'NO_STAGE'
  | 'TOO_MANY_STAGES'
  | 'CODE_TWICE'
  | 'NAME_MISSING'
  | 'NO_END'
  | 'ENDS_BEFORE_IT_STARTS'
  | 'LIMIT_OUT_OF_RANGE'
  | 'HOURS_OUT_OF_ORDER'
  | 'WARNING_OUT_OF_RANGE'

export const mostStages = 12
const minutesOfDay = 24 * 60
/** The way of a request that meets no hindrance; a stage leads forward on it. */
const way: readonly (StageStart | StageEnd)[] = [
  'PLACED',
  'ACKNOWLEDGED',
  'DISPATCHED',
  'ACCEPTED',
  'PLANNED',
  'ON_SITE',
  'DISPOSED',
  'CLOSED',
]

/** The first thing that is wrong with the stages of a policy, and in which of them. */
export function stagesFault(stages: readonly ResponseStage[]): { fault: StageFault; at?: number } | null {
  if (stages.length === 0) return { fault: 'NO_STAGE' }
  if (stages.length > mostStages) return { fault: 'TOO_MANY_STAGES' }
  const codes = new Set<string>()
  for (const [at, stage] of stages.entries()) {
    const fault = codes.has(stage.code) ? 'CODE_TWICE' : stageFault(stage)
    if (fault) return { fault, at }
    codes.add(stage.code)
  }
  return null
}

function stageFault(stage: ResponseStage): StageFault | null {
  const { name, startsWith, endsWith, limit, calendar, warnMinutesBefore } = stage
  if (name.trim() === '') return 'NAME_MISSING'
  if (endsWith.length === 0) return 'NO_END'
  if (endsWith.some((end) => way.indexOf(end) <= way.indexOf(startsWith))) return 'ENDS_BEFORE_IT_STARTS'
  const most = limit.unit === 'DAY' ? longestLimitDays : longestLimitDays * minutesOfDay
  if (!Number.isInteger(limit.amount) || limit.amount < 1 || limit.amount > most) return 'LIMIT_OUT_OF_RANGE'
  if (calendar.kind === 'WORKING_TIME' && openHoursFault(calendar.hours)) return 'HOURS_OUT_OF_ORDER'
  if (warnMinutesBefore === null) return null
  const isWarningInRange =
    Number.isInteger(warnMinutesBefore) &&
    warnMinutesBefore >= 1 &&
    (limit.unit === 'DAY' || warnMinutesBefore < limit.amount)
  return isWarningInRange ? null : 'WARNING_OUT_OF_RANGE'
}
