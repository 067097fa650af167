import type { ReactNode } from 'react'
import { formatMoment } from '../theme/format.ts'
import { useReader } from '../theme/theme-provider.tsx'
import './event-history.css'

export interface HistoryEvent {
  id: string
  at: string
  /** What happened, as one sentence. */
  sentence: ReactNode
  /** Who, in which seat. Empty where it happened by itself when its time came. */
  by?: ReactNode
  reason?: ReactNode
}

/** What happened to a thing, newest first. History is never rewritten, so nothing here can be edited. */
export function EventHistory({ name, events }: { name: string; events: readonly HistoryEvent[] }) {
  const { language } = useReader()
  return (
    <ol className="linli-history" aria-label={name}>
      {events.map(({ id, at, sentence, by, reason }) => (
        <li key={id}>
          <p>{sentence}</p>
          {reason && <blockquote>{reason}</blockquote>}
          <p className="linli-note">
            <time dateTime={at}>{formatMoment(at, language)}</time>
            {by && <> · {by}</>}
          </p>
        </li>
      ))}
    </ol>
  )
}
