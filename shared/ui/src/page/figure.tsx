import type { ReactNode } from 'react'
import { formatDay, formatMoment } from '../theme/format.ts'
import { useReader } from '../theme/theme-provider.tsx'
import './figure.css'

interface FigureProps {
  name: ReactNode
  /** Already in the reader's form; “无数据” rather than zero where nothing is known. */
  value: ReactNode
  unit?: ReactNode
  /** The rows it was made of. A number is a link. */
  href?: string
  /** How it is counted (口径). */
  definition: ReactNode
  /** Up to when the data reach: a moment, or a civil day as a whole. */
  at: string | Date
}

/** One number with what it means and how old it is: no figure goes without the two. */
export function Figure({ name, value, unit, href, definition, at }: FigureProps) {
  const { language, words } = useReader()
  const number = (
    <>
      {value}
      {unit && <small>{unit}</small>}
    </>
  )
  return (
    <figure className="linli-figure">
      <figcaption>{name}</figcaption>
      <p className="linli-figure-value">{href ? <a href={href}>{number}</a> : number}</p>
      <p className="linli-note">
        {words.definition}
        {definition}
        <br />
        {words.dataAt(isDay(at) ? formatDay(at, language) : formatMoment(at, language))}
      </p>
    </figure>
  )
}

const isDay = (at: string | Date): at is string => typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at)
