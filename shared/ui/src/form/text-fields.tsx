import { useState, type HTMLInputAutoCompleteAttribute, type HTMLInputTypeAttribute } from 'react'
import { useWords } from '../theme/theme-provider.tsx'
import { Field, type FieldProps } from './field.tsx'
import type { FieldBinding } from './form-values.ts'
import { useUnreadable } from './unreadable.ts'

interface TextFieldProps extends FieldBinding<string>, Omit<FieldProps, 'problem'> {
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'tel' | 'email' | 'search' | 'url'>
  /** Tells password managers and phones what is wanted; `one-time-code` brings up the code of a message. */
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'search'
  maxLength?: number
  autoCapitalize?: 'none'
  autoFocus?: boolean
  placeholder?: string
  readOnly?: boolean
}

export function TextField({
  value,
  onChange,
  onUnreadable,
  name,
  type = 'text',
  label,
  hint,
  problem,
  optional,
  labelHidden,
  ...rest
}: TextFieldProps) {
  return (
    <Field {...{ label, hint, problem, optional, labelHidden }} unmarked={type === 'search'}>
      {(control) => (
        <input
          {...control}
          {...rest}
          className="linli-input"
          type={type}
          name={name}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

interface PasswordFieldProps extends FieldBinding<string>, Omit<FieldProps, 'problem'> {
  autoComplete: 'current-password' | 'new-password'
}

/** A password that its owner may look at: on a phone, typing blind is how people lock themselves out. */
export function PasswordField({ value, onChange, name, autoComplete, ...field }: PasswordFieldProps) {
  const say = useWords()
  const [isShown, setShown] = useState(false)
  return (
    <Field {...field}>
      {(control) => (
        <div className="linli-password">
          <input
            {...control}
            className="linli-input"
            type={isShown ? 'text' : 'password'}
            name={name}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <button
            type="button"
            aria-pressed={isShown}
            aria-controls={control.id}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? say.passwordHide : say.passwordShow}
          </button>
        </div>
      )}
    </Field>
  )
}

interface TextAreaProps extends FieldBinding<string>, Omit<FieldProps, 'problem'> {
  rows?: number
  maxLength?: number
}

export function TextArea({ value, onChange, name, rows = 3, maxLength, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          className="linli-input"
          name={name}
          rows={rows}
          maxLength={maxLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

interface NumberFieldProps extends FieldBinding<number | null>, Omit<FieldProps, 'problem'> {
  /** 分钟, 次, %. Stands behind the field and is read with it. */
  unit?: string
}

/**
 * A number, or nothing. It is a text field with a number keyboard: the browser's own number field changes its
 * value under a turning mouse wheel and swallows what it does not understand. Here it stays, and is refused in words.
 */
export function NumberField({
  value,
  onChange,
  onUnreadable,
  name,
  unit,
  problem,
  ...field
}: NumberFieldProps) {
  const say = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const [isTyping, setTyping] = useState(false)
  const isUnread = value === null && typed !== null && typed.trim() !== '' && readNumber(typed) === null
  useUnreadable(isUnread ? say.notANumber : undefined, onUnreadable)
  const shown = typed !== null && (isTyping || isUnread) ? typed : value === null ? '' : String(value)
  return (
    <Field {...field} problem={problem ?? (isUnread && !isTyping ? say.notANumber : undefined)}>
      {(control) => (
        <div className="linli-number">
          <input
            {...control}
            className="linli-input"
            inputMode="decimal"
            name={name}
            value={shown}
            onChange={(event) => {
              setTyping(true)
              setTyped(event.target.value)
              onChange(readNumber(event.target.value))
            }}
            onBlur={() => setTyping(false)}
          />
          {unit && <span>{unit}</span>}
        </div>
      )}
    </Field>
  )
}

/** Reads what people type with Chinese keyboards too: full-width digits, “。” for the point. Null where it is no number. */
export function readNumber(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace('。', '.').replaceAll(/[,\s]/g, '')
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : null
}
