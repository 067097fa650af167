export { Money } from './money.ts'
export { largestRemainder } from './largest-remainder.ts'
export { addDecimals, compareDecimals, decimal, timesWhole, type Decimal } from './decimal.ts'
export { newId } from './id.ts'
export { fixedTime, ShiftableTime, systemTime, type TimeSource } from './time-source.ts'
export {
  addDays,
  civilDay,
  dayInWords,
  dayOfWeek,
  daysBetween,
  endOfWindow,
  isCivilDay,
  startOfDay,
  type CivilDay,
} from './civil-day.ts'
export {
  addWorkingDays,
  dayKind,
  isHolidayArrangementKnown,
  isWorkingDay,
  workingDaysUntil,
  type DayKind,
} from './working-day.ts'
export { refuse, type Refusal } from './refusal.ts'
export { canMove, movesFrom, nextStatus, type Move, type Moves } from './moves.ts'
export { maskEmail, maskName, maskPhone } from './masking.ts'
export { canonicalJson, contentHash, type Canonical } from './content-hash.ts'
