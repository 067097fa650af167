import type { ReactNode } from 'react'
import type { RequestField, RequestRefusal } from './request-typed.ts'

/** What a control needs to say that it was refused, and why. */
export function refusedProps(field: RequestField, refusal: RequestRefusal | null, ...hints: string[]) {
  const isRefused = refusal?.field === field
  const described = [...hints, isRefused ? `${field}-refused` : ''].filter(Boolean).join(' ')
  return {
    ...(described ? { 'aria-describedby': described } : {}),
    ...(isRefused ? { 'aria-invalid': true as const } : {}),
  }
}

/** The reason at its field. */
export function FieldRefusal({ field, refusal }: { field: RequestField; refusal: RequestRefusal | null }) {
  if (refusal?.field !== field) return null
  return (
    <span className="field-refusal" id={`${field}-refused`}>
      <span aria-hidden>✕ </span>
      {refusal.message}
    </span>
  )
}

interface MarkProps {
  name: RequestField
  label: string
  hint?: string
  isChecked: boolean
  refusal: RequestRefusal | null
}

/** A box to tick, as large as a thumb. */
export function Mark({ name, label, hint, isChecked, refusal }: MarkProps) {
  return (
    <div className="mark-field">
      <label>
        <input
          type="checkbox"
          name={name}
          value="yes"
          defaultChecked={isChecked}
          {...refusedProps(name, refusal, hint ? `${name}-hint` : '')}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p className="note" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FieldRefusal field={name} refusal={refusal} />
    </div>
  )
}

/** A group of radio buttons that look like tiles. */
export function Tiles({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="tiles">
      <legend>{legend}</legend>
      <div>{children}</div>
    </fieldset>
  )
}
