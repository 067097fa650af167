import { useId, type ReactNode } from 'react'
import { useWords } from '../theme/theme-provider.tsx'
import './form.css'

export interface FieldProps {
  label: ReactNode
  /** What to write, or why it is asked. */
  hint?: ReactNode
  problem?: string | undefined
  /** Most fields must be filled, so the others are marked. */
  optional?: boolean
  /** Optional without saying so: nobody expects that a search has to be filled in. */
  unmarked?: boolean
  /** The label is only read aloud: a search box with its sign, a cell of a table. */
  labelHidden?: boolean
}

/** What ties an input to its label, hint and problem, for screen readers as well as for eyes. */
export interface FieldControl {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

/** Label above, hint below, problem beneath it with a sign: the frame of every field. */
export function Field({
  label,
  hint,
  problem,
  optional,
  unmarked,
  labelHidden,
  children,
}: FieldProps & { children: (control: FieldControl) => ReactNode }) {
  const say = useWords()
  const id = useId()
  const hintId = `${id}-hint`
  const problemId = `${id}-problem`
  const describedBy = [hint && hintId, problem && problemId].filter(Boolean).join(' ')
  return (
    <div className={problem ? 'linli-field linli-field-wrong' : 'linli-field'}>
      <label htmlFor={id} className={labelHidden ? 'linli-only-read-aloud' : 'linli-field-label'}>
        {label}
        {optional && !unmarked && <span className="linli-note">{say.optional}</span>}
      </label>
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': problem ? true : undefined,
        'aria-required': optional ? undefined : true,
      })}
      {hint && (
        <p id={hintId} className="linli-note">
          {hint}
        </p>
      )}
      {problem && (
        <p id={problemId} className="linli-field-problem">
          <span aria-hidden>✕ </span>
          {problem}
        </p>
      )}
    </div>
  )
}
