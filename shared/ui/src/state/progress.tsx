import { useId, type ReactNode } from 'react'
import { formatNumber } from '../theme/format.ts'
import { useReader } from '../theme/theme-provider.tsx'
import './progress.css'

interface ProgressProps {
  /** What is being done. */
  title: ReactNode
  done: number
  /** Unknown where it is not counted yet. */
  total?: number
  failed?: number
  /** That the page may be closed, where the failures can be downloaded, what comes next. */
  children?: ReactNode
}

/** Long work shows how far it is and what failed. */
export function Progress({ title, done, total, failed = 0, children }: ProgressProps) {
  const { language, words } = useReader()
  const id = useId()
  const count = (value: number) => formatNumber(value, language)
  return (
    <div className="linli-progress">
      <div className="linli-progress-words">
        <span id={id}>{title}</span>
        <span>
          {total === undefined ? count(done) : `${count(done)} / ${count(total)}`}
          {failed > 0 && <strong className="linli-progress-failed"> ✕ {words.failed(failed)}</strong>}
        </span>
      </div>
      <progress aria-labelledby={id} value={total === undefined ? undefined : done} max={total || 1} />
      {children && <div className="linli-note">{children}</div>}
    </div>
  )
}

/** Stands in for words that are on their way, in about their size, so that the page does not jump. */
export function Waiting({ lines = 3 }: { lines?: number }) {
  const { words } = useReader()
  return (
    <div className="linli-waiting" role="status">
      <span className="linli-only-read-aloud">{words.loading}</span>
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} className="linli-waiting-line" aria-hidden />
      ))}
    </div>
  )
}
