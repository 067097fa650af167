import { civilDay } from '@linli/kernel'
import { periodAround, periodsOver, type CalendarPeriod } from './calendar-period.ts'
import type { Count, Due, Evidence, Frame, Holding, Round } from './compliance.ts'
import { daysOf, isEased, isOver, spotsOf, verdictOf } from './counted-days.ts'

type Rounds = Extract<Evidence, { kind: 'ROUNDS' }>

/**
 * So many times in each day, week, month …, at each place. Where a promise held for a part of a period only, or was eased
 * for some of its days, that part owes the whole times that fall to it, rounded down: nobody owes half a sweep.
 */
export function duesByTimes(holding: Holding, evidence: Rounds, frame: Frame): Count {
  const { content } = holding
  return duesInPeriods(holding, evidence, frame, {
    period: content.period as CalendarPeriod,
    promised: (days, all) => {
      const share = (Number(content.target) * days) / all
      return content.comparator === 'AT_MOST' ? Math.ceil(share) : Math.floor(share)
    },
  })
}

/** Done or not done: once in the days that are looked at is done. */
export function duesByYes(holding: Holding, evidence: Rounds, frame: Frame): Count {
  return duesInPeriods(holding, evidence, frame, { period: 'MONTH', promised: () => 1 })
}

interface Rule {
  readonly period: CalendarPeriod
  /** How many times fall to so many of all days of a period. */
  readonly promised: (days: number, all: number) => number
}

function duesInPeriods(holding: Holding, evidence: Rounds, frame: Frame, rule: Rule): Count {
  const dues: Due[] = []
  let isOnRecord = false
  const periods = periodsOver(frame.span, rule.period)
  for (const spot of spotsOf(holding, evidence)) {
    const byPeriod = Map.groupBy(spot.rounds, ({ at }) => periodAround(civilDay(at), rule.period).startsOn)
    for (const period of periods) {
      const all = daysOf(period)
      const held = all.filter(spot.holdsOn)
      const last = held.at(-1)
      // What ended before these days was counted with the days in which it ended.
      if (last === undefined || last < frame.span.startsOn) continue
      const left = new Set(held.filter((day) => !isEased(day, frame.eased)))
      const rounds = (byPeriod.get(period.startsOn) ?? []).filter(({ at }) => left.has(civilDay(at)))
      if (rounds.length > 0) isOnRecord = true
      const promised = left.size === 0 ? 0 : rule.promised(left.size, all.length)
      const isWholeEased = promised === 0 && left.size < held.length
      if (promised === 0 && !isWholeEased) continue
      const [delivered, deliveredLate] = split(rounds)
      dues.push({
        ...{ placeId: spot.placeId, caseId: null, startsOn: held[0]!, endsOn: last, at: null },
        ...{ promised, delivered, deliveredLate },
        verdict: isWholeEased
          ? 'EASED'
          : isOver(last, frame)
            ? verdictOf(holding.content.comparator, promised, delivered, deliveredLate)
            : 'UNDER_WAY',
      })
    }
  }
  return { dues, isOnRecord }
}

/** How many were entered in time and how many late. */
function split(rounds: readonly Round[]): [inTime: number, late: number] {
  const late = rounds.filter(({ isLateEntered }) => isLateEntered).length
  return [rounds.length - late, late]
}
