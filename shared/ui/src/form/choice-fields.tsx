import { useId, type ReactNode } from 'react'
import { Field, type FieldProps } from './field.tsx'
import type { FieldBinding } from './form-values.ts'

export interface Choice<Value extends string> {
  value: Value
  label: string
  note?: ReactNode
}

interface SelectFieldProps<Value extends string> extends FieldBinding<Value>, Omit<FieldProps, 'problem'> {
  choices: readonly Choice<Value>[]
}

/** One of a short list, in the device's own control: on a phone nothing is better. Long lists have `@linli/ui/select`. */
export function SelectField<Value extends string>({
  value,
  onChange,
  name,
  choices,
  ...field
}: SelectFieldProps<Value>) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          className="linli-input linli-select"
          name={name}
          value={value}
          onChange={(event) => onChange(event.target.value as Value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** One of a few, all of them seen. */
export function ChoiceField<Value extends string>({
  value,
  onChange,
  name,
  choices,
  label,
  hint,
  problem,
}: SelectFieldProps<Value>) {
  const id = useId()
  return (
    <fieldset
      className={problem ? 'linli-field linli-field-wrong' : 'linli-field'}
      aria-describedby={problem ? id : undefined}
    >
      <legend className="linli-field-label">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="linli-choice">
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            data-wrong={problem ? true : undefined}
          />
          <span>
            {choice.label}
            {choice.note && <span className="linli-choice-note">{choice.note}</span>}
          </span>
        </label>
      ))}
      {hint && <p className="linli-note">{hint}</p>}
      {problem && (
        <p id={id} className="linli-field-problem">
          <span aria-hidden>✕ </span>
          {problem}
        </p>
      )}
    </fieldset>
  )
}

interface ChoicesFieldProps<Value extends string>
  extends FieldBinding<readonly Value[]>, Omit<FieldProps, 'problem' | 'optional'> {
  /** One that cannot be taken says why in its note. */
  choices: readonly (Choice<Value> & { isBarred?: boolean })[]
}

/** Any number of a few, all of them seen. */
export function ChoicesField<Value extends string>({
  value,
  onChange,
  name,
  choices,
  label,
  hint,
  problem,
}: ChoicesFieldProps<Value>) {
  const id = useId()
  return (
    <fieldset
      className={problem ? 'linli-field linli-field-wrong' : 'linli-field'}
      aria-describedby={problem ? id : undefined}
    >
      <legend className="linli-field-label">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="linli-choice">
          <input
            type="checkbox"
            name={name}
            checked={value.includes(choice.value)}
            disabled={choice.isBarred}
            onChange={(event) =>
              onChange(
                choices
                  .map((one) => one.value)
                  .filter((one) => (one === choice.value ? event.target.checked : value.includes(one))),
              )
            }
            data-wrong={problem ? true : undefined}
          />
          <span>
            {choice.label}
            {choice.note && <span className="linli-choice-note">{choice.note}</span>}
          </span>
        </label>
      ))}
      {hint && <p className="linli-note">{hint}</p>}
      {problem && (
        <p id={id} className="linli-field-problem">
          <span aria-hidden>✕ </span>
          {problem}
        </p>
      )}
    </fieldset>
  )
}

interface CheckFieldProps extends FieldBinding<boolean> {
  label: ReactNode
  hint?: ReactNode
}

export function CheckField({ value, onChange, name, label, hint, problem }: CheckFieldProps) {
  const id = useId()
  return (
    <div className={problem ? 'linli-field linli-field-wrong' : 'linli-field'}>
      <label className="linli-choice">
        <input
          type="checkbox"
          name={name}
          checked={value}
          onChange={(event) => onChange(event.target.checked)}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? id : undefined}
        />
        <span>
          {label}
          {hint && <span className="linli-choice-note">{hint}</span>}
        </span>
      </label>
      {problem && (
        <p id={id} className="linli-field-problem">
          <span aria-hidden>✕ </span>
          {problem}
        </p>
      )}
    </div>
  )
}
