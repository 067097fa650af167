import { useId, type ReactNode } from 'react'
import './page.css'

interface PageProps {
  /** desk: lists and tables. reading: one column, as in a book. */
  width?: 'desk' | 'reading'
  children: ReactNode
}

/** The content of one screen. */
export function Page({ width = 'desk', children }: PageProps) {
  return <div className={`linli-page linli-page-${width}`}>{children}</div>
}

interface PageHeaderProps {
  title: ReactNode
  /** Where this belongs: the estate, the company. A short line above the title. */
  above?: ReactNode
  /** One sentence: what this is, and what it waits for. */
  lead?: ReactNode
  /** A `StatusTag`, a `TypeBadge`. */
  status?: ReactNode
  /** What does this person want next? One primary button or nothing. */
  primary?: ReactNode
  /** Whatever else can be done from here. */
  secondary?: ReactNode
}

/** The head of a screen. The title takes the focus when the screen opens. */
export function PageHeader({ title, above, lead, status, primary, secondary }: PageHeaderProps) {
  return (
    <header className="linli-page-header">
      <div className="linli-page-words">
        {above && <p className="linli-page-above">{above}</p>}
        <div className="linli-page-title">
          <h1 tabIndex={-1}>{title}</h1>
          {status}
        </div>
        {lead && <p className="linli-page-lead">{lead}</p>}
      </div>
      {(primary || secondary) && (
        <div className="linli-page-actions linli-not-on-paper">
          {secondary}
          {primary}
        </div>
      )}
    </header>
  )
}

interface SectionProps {
  title: ReactNode
  /** How many there are, or since when: beside the title, quieter. */
  note?: ReactNode
  actions?: ReactNode
  /** On its own sheet, where the section is a thing by itself and not only a part of the text. */
  sheet?: boolean
  children: ReactNode
}

/** A part of a page under its own heading. */
export function Section({ title, note, actions, sheet, children }: SectionProps) {
  const id = useId()
  return (
    <section className={sheet ? 'linli-section linli-sheet' : 'linli-section'} aria-labelledby={id}>
      <div className="linli-section-head">
        <h2 id={id}>{title}</h2>
        {note && <span className="linli-note">{note}</span>}
        {actions && <div className="linli-section-actions linli-not-on-paper">{actions}</div>}
      </div>
      {children}
    </section>
  )
}

/** Two columns on a desk, one below the other on a phone: what is worked on, and what is known about it. */
export function Beside({ main, aside }: { main: ReactNode; aside: ReactNode }) {
  return (
    <div className="linli-beside">
      <div>{main}</div>
      <aside>{aside}</aside>
    </div>
  )
}

/** Names and values: the facts of a thing. */
export function Facts({ facts }: { facts: readonly { name: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="linli-facts">
      {facts.map(({ name, value }, at) => (
        <div key={at}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface PlacesProps {
  /** What the list of places is, said aloud. */
  name: string
  places: readonly { href: string; title: ReactNode; isHere: boolean; count?: number }[]
}

/** The views of one thing, side by side. They are links: each has its own address. */
export function Places({ name, places }: PlacesProps) {
  return (
    <nav className="linli-places linli-not-on-paper" aria-label={name}>
      {places.map(({ href, title, isHere, count }) => (
        <a key={href} href={href} aria-current={isHere ? 'page' : undefined}>
          {title}
          {count !== undefined && <span className="linli-count">{count}</span>}
        </a>
      ))}
    </nav>
  )
}
