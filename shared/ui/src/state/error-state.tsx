import type { ReactNode } from 'react'
import { Button } from '../action/button.tsx'
import { useWords } from '../theme/theme-provider.tsx'
import '../action/action-bar.css'
import './error-state.css'

interface ErrorStateProps {
  /** What happened, in the reader's words. */
  title: ReactNode
  /** What is safe: what was saved, what was not touched. */
  safe?: ReactNode
  /** What to do now. */
  todo?: ReactNode
  onRetry?: () => void
  retrying?: boolean
  actions?: ReactNode
  /** For whoever is asked for help: the request's number, the program's own words. */
  detail?: ReactNode
  /** The whole screen has failed, not only a part of it. */
  wholeScreen?: boolean
}

/** A fault says what happened, what is safe and what to do. It never shows a stack to a reader. */
export function ErrorState({
  title,
  safe,
  todo,
  onRetry,
  retrying,
  actions,
  detail,
  wholeScreen,
}: ErrorStateProps) {
  const say = useWords()
  const Title = wholeScreen ? 'h1' : 'p'
  return (
    <div className="linli-error" role="alert">
      <Title className="linli-error-title" tabIndex={wholeScreen ? -1 : undefined}>
        {title}
      </Title>
      {(safe || todo) && (
        <dl>
          {safe && (
            <div>
              <dt>{say.whatIsSafe}</dt>
              <dd>{safe}</dd>
            </div>
          )}
          {todo && (
            <div>
              <dt>{say.whatToDo}</dt>
              <dd>{todo}</dd>
            </div>
          )}
        </dl>
      )}
      {(onRetry || actions) && (
        <div className="linli-action-row">
          {onRetry && (
            <Button kind="primary" onClick={onRetry} pending={retrying}>
              {say.retry}
            </Button>
          )}
          {actions}
        </div>
      )}
      {detail && <p className="linli-note">{detail}</p>}
    </div>
  )
}
