import { useId, type ReactNode } from 'react'
import './document.css'

interface DocumentProps {
  title: ReactNode
  /** The body that publishes it, above the title as on paper. */
  issuer?: ReactNode
  /** Number, effective date, where it holds: one short line each. */
  facts?: readonly ReactNode[]
  children: ReactNode
  /** Signatures, seal, the QR code of its permanent address. */
  foot?: ReactNode
  /** It stands within a page that has a heading of its own. */
  within?: boolean
}

/** A published text in one reading column: it reads like a document and prints like one. */
export function Document({ title, issuer, facts = [], children, foot, within }: DocumentProps) {
  return (
    <article className={within ? 'linli-document linli-document-within' : 'linli-document'}>
      <header>
        {issuer && <p className="linli-document-issuer">{issuer}</p>}
        {within ? <h2>{title}</h2> : <h1 tabIndex={-1}>{title}</h1>}
        {facts.length > 0 && (
          <ul className="linli-document-facts">
            {facts.map((fact, at) => (
              <li key={at}>{fact}</li>
            ))}
          </ul>
        )}
      </header>
      {children}
      {foot && <footer>{foot}</footer>}
    </article>
  )
}

/** A chapter: 一、综合管理. */
export function DocumentPart({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className="linli-document-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ol>{children}</ol>
    </section>
  )
}

interface ClauseProps {
  /** The lasting code of the item. */
  code?: ReactNode
  title?: ReactNode
  /** The promise in full. */
  children: ReactNode
  /** Its figure in short: 30 分钟内, 每日 2 次. */
  measure?: ReactNode
  /** A `ChangeTag` against the version before, tags, evidence. */
  marks?: ReactNode
}

/** One promise. Its figure stands apart, so that the column of figures can be read by itself. */
export function Clause({ code, title, children, measure, marks }: ClauseProps) {
  return (
    <li className="linli-clause">
      <span className="linli-clause-code">{code}</span>
      <div className="linli-clause-words">
        {title && <h3>{title}</h3>}
        <p>{children}</p>
        {marks && <div className="linli-clause-marks">{marks}</div>}
      </div>
      {measure && <span className="linli-clause-measure">{measure}</span>}
    </li>
  )
}
