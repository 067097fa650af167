import { useId, type ReactNode } from 'react'
import { Deadline } from '../state/deadline.tsx'
import './desk.css'

interface DeskProps {
  title: ReactNode
  note?: ReactNode
  /** Rows, soonest first. */
  children: ReactNode
}

/** What waits for me today. A desk stands first in every module; lists and archives come second. */
export function Desk({ title, note, children }: DeskProps) {
  const id = useId()
  return (
    <section className="linli-desk" aria-labelledby={id}>
      <div className="linli-section-head">
        <h2 id={id}>{title}</h2>
        {note && <span className="linli-note">{note}</span>}
      </div>
      <ol>{children}</ol>
    </section>
  )
}

interface DeskRowProps {
  /** What it is about, as a link to it. */
  title: ReactNode
  href: string
  /** What is asked of me, in one sentence. */
  task: ReactNode
  /** Where it belongs: the estate with its type, who handed it over. */
  about?: ReactNode
  dueAt?: string | Date | null
  /** The one button that moves it on. */
  action?: ReactNode
}

export function DeskRow({ title, href, task, about, dueAt, action }: DeskRowProps) {
  return (
    <li className="linli-desk-row">
      <div className="linli-desk-words">
        <a className="linli-desk-title" href={href}>
          {title}
        </a>
        <p>{task}</p>
        {about && <div className="linli-desk-about">{about}</div>}
      </div>
      {dueAt && <Deadline at={dueAt} />}
      {action && <div className="linli-desk-action">{action}</div>}
    </li>
  )
}
