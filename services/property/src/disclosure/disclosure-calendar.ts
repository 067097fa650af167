/** Which duties a contract brings until a day: rules and calendar alone, without a database. */
import { addDays, type CivilDay } from '@linli/kernel'
import { disclosureKinds, type DisclosureKind, type DisclosureRhythm } from './disclosure.enums.ts'
import { periodOf, type Period } from './disclosure-period.ts'
import type { DisclosureRule, DisclosureRules } from './disclosure-rules.ts'

/** A contract as the calendar needs it. */
export interface PlannedContract {
  readonly inForceFrom: CivilDay
  /** The day on which the area was first planned here: nobody is late for a day before that. */
  readonly countedFrom: CivilDay
  /** Until when duties are known already, by kind. */
  readonly plannedUntil: ReadonlyMap<DisclosureKind, CivilDay>
}

/** A duty that is to be written down. */
export interface PlannedDuty extends Period {
  readonly kind: DisclosureKind
  readonly rhythm: DisclosureRhythm
  /** The first day on which it can be published: an account is given of what is over. */
  readonly opensOn: CivilDay
  readonly dueOn: CivilDay
}

/** All that is missing until today: normally the period that has just begun, and more after a standstill. */
export function missingDuties(
  contract: PlannedContract,
  rules: DisclosureRules,
  today: CivilDay,
): PlannedDuty[] {
  return disclosureKinds.flatMap((kind) => missingOf(kind, contract, rules, today))
}

function missingOf(
  kind: DisclosureKind,
  contract: PlannedContract,
  rules: DisclosureRules,
  today: CivilDay,
): PlannedDuty[] {
  const { inForceFrom, countedFrom, plannedUntil } = contract
  const known = plannedUntil.get(kind)
  const duties: PlannedDuty[] = []
  // The first period is told as a whole, as far as the contract covers it; the next ones follow without a gap.
  let earliest = known ? addDays(known, 1) : inForceFrom
  let day = known ? earliest : later(countedFrom, inForceFrom)
  while (day <= today) {
    const rule = rules.on(kind, day)
    // What is not required is looked at again every month: it may become so.
    const period = periodOf(rule.isRequired ? rule.rhythm : 'MONTH', day)
    if (rule.isRequired) {
      const beginsOn = later(period.beginsOn, earliest)
      duties.push(dutyOf(rule, { beginsOn, endsOn: period.endsOn }, countedFrom))
    }
    day = earliest = addDays(period.endsOn, 1)
  }
  return duties
}

function dutyOf(rule: DisclosureRule, period: Period, countedFrom: CivilDay): PlannedDuty {
  const { kind, rhythm, countsFrom, dueDays } = rule
  const isAccount = countsFrom === 'END'
  const opensOn = isAccount ? addDays(period.endsOn, 1) : period.beginsOn
  const dueOn = addDays(isAccount ? period.endsOn : later(period.beginsOn, countedFrom), dueDays)
  return { kind, rhythm, ...period, opensOn, dueOn }
}

const later = (one: CivilDay, other: CivilDay): CivilDay => (one > other ? one : other)
