import type { ReactNode } from 'react'
import { estateTypes, type EstateType } from '../theme/tokens.ts'
import { useWords } from '../theme/theme-provider.tsx'
import './tag.css'

/** working: in somebody's hands. kept: in force, done. soon: runs out. late: late or refused. calm: neither. */
export type Tone = 'calm' | 'working' | 'kept' | 'soon' | 'late'

const signs: Record<Tone, string> = { calm: '–', working: '◐', kept: '✓', soon: '!', late: '✕' }

/** Where a thing stands, in one word with its sign. */
export function StatusTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`linli-tag linli-tag-${tone}`}>
      <span aria-hidden>{signs[tone]}</span>
      {children}
    </span>
  )
}

/** The type of an estate or a community: the same colour and the same sign everywhere. */
export function TypeBadge({ type }: { type: EstateType }) {
  const say = useWords()
  return (
    <span className={`linli-type linli-type-${type.toLowerCase()}`}>
      <span className="linli-type-sign" aria-hidden>
        {estateTypes[type].sign}
      </span>
      {say.estateType[type]}
    </span>
  )
}
