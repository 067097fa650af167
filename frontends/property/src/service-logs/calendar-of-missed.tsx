import { formatDay, useReader } from '@linli/ui'
import { useSay } from '../messages/messages.ts'
import { daysOfMonth } from './months.ts'

interface DayOfItem {
  readonly day: string
  readonly due: number
  readonly kept: number
  readonly keptLate: number
  readonly missed: number
  readonly isEased: boolean
}

interface CalendarProps {
  month: string
  days: readonly DayOfItem[]
  /** The entries of a day. */
  logAddress: (day: string) => string
}

/** A month day by day: what fell due, what was missed; days that a measure eased are marked and empty. */
export function CalendarOfMissed({ month, days, logAddress }: CalendarProps) {
  const say = useSay()
  const { language } = useReader()
  const byDay = new Map(days.map((one) => [one.day, one]))
  const all = daysOfMonth(month)
  // Monday begins the week.
  const before = (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7
  const weekdays = Array.from({ length: 7 }, (_, at) =>
    // The 5th of January 2026 was a Monday.
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
      weekday: 'narrow',
      timeZone: 'UTC',
    }).format(new Date(Date.UTC(2026, 0, 5 + at))),
  )
  return (
    <div className="property-calendar">
      {weekdays.map((name, at) => (
        <div key={`${name}${at}`} className="property-weekday" aria-hidden>
          {name}
        </div>
      ))}
      {Array.from({ length: before }, (_, at) => (
        <span key={at} aria-hidden />
      ))}
      {all.map((day) => {
        const found = byDay.get(day)
        const state = !found
          ? ''
          : found.missed > 0
            ? 'property-day-missed'
            : found.isEased
              ? 'property-day-eased'
              : ''
        const inside = (
          <>
            <span className="linli-only-read-aloud">{formatDay(day, language)}</span>
            <span aria-hidden>{Number(day.slice(8))}</span>
            {found && found.due > 0 && (
              <span>
                <span aria-hidden>
                  {found.missed > 0
                    ? `✕ ${found.missed}/${found.due}`
                    : `${found.keptLate > 0 ? '!' : '✓'} ${found.due}`}
                </span>
                <span className="linli-only-read-aloud">
                  {say('compliance.dayWords', {
                    due: found.due,
                    missed: found.missed,
                    late: found.keptLate,
                  })}
                </span>
              </span>
            )}
            {found?.isEased && <span>{say('compliance.easedDay')}</span>}
          </>
        )
        // The whole day is the target: a thumb finds it.
        return found && found.due > 0 ? (
          <a key={day} className={`property-day ${state}`} href={logAddress(day)}>
            {inside}
          </a>
        ) : (
          <div key={day} className={`property-day ${state}`}>
            {inside}
          </div>
        )
      })}
    </div>
  )
}
