import { Field, type FieldProps } from '@linli/ui/form'

interface MomentFieldProps extends FieldProps {
  /** As the device writes it: “2026-03-01T08:05”, in Shanghai’s time. */
  value: string
  onChange: (value: string) => void
}

/** A day with its hour and minute, in the device's own control. */
export function MomentField({ value, onChange, ...field }: MomentFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className="linli-input"
          type="datetime-local"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** The instant of what the field holds: it is Shanghai’s time, wherever the device is. */
export const instantOf = (value: string): string => new Date(`${value}:00+08:00`).toISOString()

/** What the field holds at an instant. */
export const momentOf = (instant: number): string =>
  new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16)
