import type { ReactNode } from 'react'
import './empty-state.css'

interface EmptyStateProps {
  /** What will stand here. */
  title: ReactNode
  /** Why nothing does yet, or what brings it here. */
  children?: ReactNode
  /** The first step. */
  action?: ReactNode
}

/** An empty place says what will stand in it and gives the first step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="linli-empty">
      <p className="linli-empty-title">{title}</p>
      {children && <div className="linli-empty-words">{children}</div>}
      {action}
    </div>
  )
}
