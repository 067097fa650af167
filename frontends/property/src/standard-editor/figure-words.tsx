import { useSay } from '../messages/messages.ts'
import type { ItemContent } from './draft-edits.ts'
import { hasTarget } from './measure-fields.ts'

/**
 * The figure of a promise while it is being written, part by part. What is stored is told by the service in its own
 * words; this is for the moment between two saves.
 */
export function FigureWords({ content }: { content: ItemContent }) {
  const say = useSay()
  const { measure, comparator, target, unit, period } = content
  if (!hasTarget(measure)) return <span className="linli-note">{say(`measure.${measure}`)}</span>
  const figure = target ?? '…'
  switch (measure) {
    case 'TIMES_PER_PERIOD':
      return say('figure.times', { period: period ? say(`period.${period}`) : '', figure })
    case 'INTERVAL':
      return say('figure.every', { figure, unit: unit ? say(`unit.${unit}`) : '' })
    case 'PER_CENT':
      return say('figure.perCent', { comparator: comparator ? say(`comparator.${comparator}`) : '', figure })
    case 'HOURS_PER_DAY':
      return say('figure.hoursPerDay', { figure })
    default:
      return say('figure.within', { figure, unit: unit ? say(`unit.${unit}`) : '' })
  }
}
