import type { ResponseStage } from './response-stage.ts'
import type { ServiceCalendar } from './service-hours.ts'

const roundTheClock: ServiceCalendar = { kind: 'ROUND_THE_CLOCK' }
const officeHours: ServiceCalendar = {
  kind: 'WORKING_TIME',
  hours: [
    { fromMinute: 8 * 60 + 30, untilMinute: 12 * 60 },
    { fromMinute: 13 * 60, untilMinute: 17 * 60 },
  ],
}

/**
 * An example to begin with, shown as "示例，非官方口径": the article names "5341" and does not say what it means. Read here
 * as: seen within 5 minutes, somebody there or a plan told within 30, done within 4 hours, a complex case within 1
 * working day.
 */
export const exampleStages: readonly ResponseStage[] = [
  {
    ...{ code: 'acknowledge', name: '受理', scope: 'EVERY', calendar: roundTheClock },
    ...{ startsWith: 'PLACED', endsWith: ['ACKNOWLEDGED', 'DISPATCHED', 'ACCEPTED', 'DISPOSED'] },
    ...{ limit: { amount: 5, unit: 'MINUTE' }, warnMinutesBefore: 2, mayPause: false },
  },
  {
    ...{ code: 'on-site', name: '到场或答复方案', scope: 'EVERY', calendar: roundTheClock },
    ...{ startsWith: 'DISPATCHED', endsWith: ['ON_SITE', 'PLANNED', 'DISPOSED'] },
    ...{ limit: { amount: 30, unit: 'MINUTE' }, warnMinutesBefore: 10, mayPause: false },
  },
  {
    ...{ code: 'dispose', name: '处置', scope: 'ORDINARY', calendar: roundTheClock },
    ...{ startsWith: 'DISPATCHED', endsWith: ['DISPOSED'] },
    ...{ limit: { amount: 4 * 60, unit: 'MINUTE' }, warnMinutesBefore: 60, mayPause: true },
  },
  {
    ...{ code: 'dispose-complex', name: '疑难处置', scope: 'COMPLEX', calendar: officeHours },
    ...{ startsWith: 'DISPATCHED', endsWith: ['DISPOSED'] },
    ...{ limit: { amount: 1, unit: 'DAY' }, warnMinutesBefore: 120, mayPause: true },
  },
]
