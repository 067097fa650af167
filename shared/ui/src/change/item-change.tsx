import type { ReactNode } from 'react'
import { useWords } from '../theme/theme-provider.tsx'
import './item-change.css'

/** How an item of a draft compares with what is in force. The service decides; the screen only shows it. */
export type ItemChangeKind =
  | 'ADDED'
  | 'REMOVED'
  | 'STRICTER'
  | 'LOOSER'
  | 'REWORDED'
  | 'NOT_COMPARABLE'
  | 'UNCHANGED'

const signs: Record<ItemChangeKind, string> = {
  ADDED: '＋',
  REMOVED: '－',
  STRICTER: '↑',
  LOOSER: '↓',
  REWORDED: '≈',
  NOT_COMPARABLE: '≠',
  UNCHANGED: '＝',
}

/** The kind of a change in one word, with its sign and colour. */
export function ChangeTag({ kind }: { kind: ItemChangeKind }) {
  const say = useWords()
  return (
    <span className={`linli-change-tag linli-change-${kind.toLowerCase().replace('_', '-')}`}>
      <span aria-hidden>{signs[kind]}</span>
      {say.change[kind]}
    </span>
  )
}

interface ItemChangeProps {
  kind: ItemChangeKind
  /** The promise it is about: 急修到场. */
  title: ReactNode
  code?: string
  /** What was promised, and what is promised now; one of them is missing where an item is added or removed. */
  before?: ReactNode
  after?: ReactNode
  /** What it means for residents: “更严：到场快 30 分钟”. */
  children?: ReactNode
}

/** One line of a comparison: what, from what to what, and whether that is better or worse for residents. */
export function ItemChange({ kind, title, code, before, after, children }: ItemChangeProps) {
  return (
    <article className="linli-change">
      <ChangeTag kind={kind} />
      <div className="linli-change-words">
        <h3>
          {title}
          {code && <span className="linli-note"> {code}</span>}
        </h3>
        <p className="linli-change-values">
          {before != null && <del>{before}</del>}
          {before != null && after != null && <span aria-hidden> → </span>}
          {after != null && <ins>{after}</ins>}
        </p>
        {children && <p className="linli-change-meaning">{children}</p>}
      </div>
    </article>
  )
}
