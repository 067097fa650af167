import { DatePicker } from 'antd'
import english from 'antd/es/date-picker/locale/en_GB'
import chinese from 'antd/es/date-picker/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { Field, type FieldProps } from '../form/field.tsx'
import type { FieldBinding } from '../form/form-values.ts'
import { useReader } from '../theme/theme-provider.tsx'
import { WidgetTheme } from '../theme/widget-theme.tsx'

interface DateFieldProps extends FieldBinding<string | null>, Omit<FieldProps, 'problem'> {
  /** The first and last day that can be chosen, “2026-03-01”. */
  earliest?: string
  latest?: string
}

// antd names its buttons for the year and the month otherwise than they read, which confuses those who speak to
// their computer (WCAG 2.5.3); without those names the buttons are called what stands on them.
const withoutNames = (locale: typeof chinese): typeof chinese => ({
  ...locale,
  lang: { ...locale.lang, yearSelect: '', monthSelect: '' },
})
const locales = { 'zh-CN': withoutNames(chinese), en: withoutNames(english) }

/** A civil day “2026-03-01”, or nothing. On a touched screen it is the device's own calendar. */
export function DateField({ value, onChange, name, earliest, latest, ...field }: DateFieldProps) {
  const { language } = useReader()
  return (
    <WidgetTheme>
      <Field {...field}>
        {(control) =>
          matchMedia('(pointer: coarse)').matches ? (
            <input
              {...control}
              className="linli-input"
              type="date"
              name={name}
              value={value ?? ''}
              min={earliest}
              max={latest}
              onChange={(event) => onChange(event.target.value || null)}
            />
          ) : (
            <DatePicker
              id={control.id}
              locale={locales[language]}
              aria-describedby={control['aria-describedby']}
              aria-invalid={control['aria-invalid']}
              status={control['aria-invalid'] && 'error'}
              name={name}
              value={value ? dayjs(value) : null}
              minDate={earliest ? dayjs(earliest) : undefined}
              maxDate={latest ? dayjs(latest) : undefined}
              onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : null)}
            />
          )
        }
      </Field>
    </WidgetTheme>
  )
}
