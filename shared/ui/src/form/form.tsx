import { useEffect, useRef, type ReactNode } from 'react'
import { Notice } from '../state/notice.tsx'
import type { FormState } from './form-values.ts'
import './form.css'

interface FormProps<Values> {
  form: FormState<Values>
  children: ReactNode
  /** Said aloud where no heading names the form. */
  name?: string
}

/** A form that leads the reader to what is wrong: the focus goes to the first field with a problem. */
export function Form<Values>({ form, children, name }: FormProps<Values>) {
  const element = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (form.failedAttempts > 0)
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong]')?.focus()
  }, [form.failedAttempts])

  return (
    <form ref={element} className="linli-form" noValidate onSubmit={form.submit} aria-label={name}>
      {form.refusals.length > 0 && (
        <Notice tone="late" announced>
          {form.refusals.map((refusal) => (
            <p key={refusal}>{refusal}</p>
          ))}
        </Notice>
      )}
      {children}
    </form>
  )
}

/** The buttons at the end of a form. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="linli-form-actions">{children}</div>
}

/** Fields that belong on one line where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="linli-field-row">{children}</div>
}
