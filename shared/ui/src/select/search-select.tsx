import type { ReactNode } from 'react'
import { Select } from 'antd'
import { Field, type FieldProps } from '../form/field.tsx'
import type { FieldBinding } from '../form/form-values.ts'
import { useWords } from '../theme/theme-provider.tsx'
import { WidgetTheme } from '../theme/widget-theme.tsx'

export interface SearchChoice {
  value: string
  /** Searched while typing. */
  label: string
  /** Tells choices of the same name apart: the street of an estate, the body of a person. */
  note?: ReactNode
}

interface SearchSelectProps extends FieldBinding<string | null>, Omit<FieldProps, 'problem'> {
  choices: readonly SearchChoice[]
  /** Given where the server searches; without it the choices themselves are searched. */
  onSearch?: (term: string) => void
  pending?: boolean
  placeholder?: string
}

/** One of many, found by typing. */
export function SearchSelect({
  value,
  onChange,
  choices,
  onSearch,
  pending,
  placeholder,
  name,
  ...field
}: SearchSelectProps) {
  const say = useWords()
  return (
    <WidgetTheme>
      <Field {...field}>
        {({ 'aria-invalid': isWrong, ...control }) => (
          <Select<string, SearchChoice>
            {...control}
            data-name={name}
            value={value}
            onChange={(next) => onChange(next ?? null)}
            options={[...choices]}
            showSearch={onSearch ? { filterOption: false, onSearch } : { optionFilterProp: 'label' }}
            optionRender={showChoice}
            allowClear={field.optional}
            loading={pending}
            placeholder={placeholder}
            status={isWrong ? 'error' : undefined}
            notFoundContent={pending ? say.loading : say.noRows}
          />
        )}
      </Field>
    </WidgetTheme>
  )
}

function showChoice({ data: { label, note } }: { data: SearchChoice }) {
  return (
    <>
      {label}
      {note && <span className="linli-choice-note">{note}</span>}
    </>
  )
}
