import { civilDay, startOfDay } from '@linli/kernel'
import type { Count, Due, Evidence, Frame, Holding, Round } from './compliance.ts'
import { daysOf, isEased, isOver, spotsOf, verdictOf } from './counted-days.ts'

type Rounds = Extract<Evidence, { kind: 'ROUNDS' }>
const minute = 60_000
const minutesOfDay = 1440

/**
 * So many hours of each day, at each place: the time during which somebody was on duty, in whole minutes. Two duties at
 * once are one, and a duty over midnight counts on both days for its part.
 */
export function duesByHours(holding: Holding, evidence: Rounds, frame: Frame): Count {
  const dues: Due[] = []
  let isOnRecord = false
  const promised = Math.round(Number(holding.content.target) * 60)
  for (const spot of spotsOf(holding, evidence)) {
    for (const day of daysOf(frame.span)) {
      if (!spot.holdsOn(day)) continue
      const place = { placeId: spot.placeId, caseId: null, startsOn: day, endsOn: day, at: null }
      if (isEased(day, frame.eased)) {
        dues.push({ ...place, promised: 0, delivered: 0, deliveredLate: 0, verdict: 'EASED' })
        continue
      }
      const here = spot.rounds.filter((round) => touches(round, day))
      if (here.length > 0) isOnRecord = true
      const delivered = covered(
        here.filter(({ isLateEntered }) => !isLateEntered),
        day,
      )
      const deliveredLate = covered(here, day) - delivered
      const { comparator } = holding.content
      dues.push({
        ...{ ...place, promised, delivered, deliveredLate },
        verdict: isOver(day, frame) ? verdictOf(comparator, promised, delivered, deliveredLate) : 'UNDER_WAY',
      })
    }
  }
  return { dues, isOnRecord }
}

const touches = ({ at, endsAt }: Round, day: string) => civilDay(at) <= day && day <= civilDay(endsAt ?? at)

/** Minutes of the day that at least one of the duties covers. */
function covered(rounds: readonly Round[], day: string): number {
  const midnight = startOfDay(day).getTime()
  const within = (instant: Date) =>
    Math.min(Math.max(Math.floor((instant.getTime() - midnight) / minute), 0), minutesOfDay)
  const duties = rounds
    .map(({ at, endsAt }) => ({ from: within(at), to: within(endsAt ?? at) }))
    .toSorted((a, b) => a.from - b.from)
  let minutes = 0
  let reached = 0
  for (const { from, to } of duties) {
    minutes += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return minutes
}
