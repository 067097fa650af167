import { DatePicker } from 'antd'
import english from 'antd/es/date-picker/locale/en_GB'
import chinese from 'antd/es/date-picker/locale/zh_CN'
import dayjs, { type Dayjs } from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useState } from 'react'
import { Field, type FieldProps } from '../form/field.tsx'
import type { FieldBinding } from '../form/form-values.ts'
import { useUnreadable } from '../form/unreadable.ts'
import { formatDay } from '../theme/format.ts'
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

/**
 * A civil day “2026-03-01”, or nothing. On a touched screen it is the device's own calendar. A day outside the limits
 * and a text that is no day stay where they were typed and are refused in words; the calendar offers neither.
 */
export function DateField(props: DateFieldProps) {
  const { value, onChange, onUnreadable, name, earliest, latest, problem, ...field } = props
  const { language, words } = useReader()
  const [isNoDay, setNoDay] = useState(false)
  const [isTouched, setTouched] = useState(false)
  const [isTyping, setTyping] = useState(false)
  const fault = isNoDay
    ? words.notADay
    : value && earliest && value < earliest
      ? words.dayTooEarly(formatDay(earliest, language))
      : value && latest && value > latest
        ? words.dayTooLate(formatDay(latest, language))
        : undefined
  useUnreadable(isTouched ? fault : undefined, onUnreadable)

  function take(day: string | null) {
    setTouched(true)
    setNoDay(false)
    onChange(day)
  }

  function read(text: string) {
    setTyping(true)
    if (text === '' || isDay(text)) return take(text || null)
    setTouched(true)
    setNoDay(true)
  }

  return (
    <WidgetTheme>
      <Field {...field} problem={problem ?? (isTouched && !isTyping ? fault : undefined)}>
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
              onChange={(event) => {
                setTyping(true)
                take(event.target.value || null)
                setNoDay(event.target.validity.badInput)
              }}
              onBlur={() => setTyping(false)}
            />
          ) : (
            // The widget tells of a text only when it takes it; here every letter counts.
            <div
              onInput={(event) => read((event.target as HTMLInputElement).value)}
              onBlur={() => setTyping(false)}
            >
              <DatePicker
                id={control.id}
                className="linli-date"
                locale={locales[language]}
                format="YYYY-MM-DD"
                aria-describedby={control['aria-describedby']}
                aria-invalid={control['aria-invalid']}
                status={control['aria-invalid'] && 'error'}
                name={name}
                value={value ? dayjs(value) : null}
                preserveInvalidOnBlur
                // Closed while a day stands outside: the widget would put another in its place.
                {...(!fault && {
                  disabledDate: (day: Dayjs) => isOutside(day.format('YYYY-MM-DD'), earliest, latest),
                })}
                onChange={(day) => take(day ? day.format('YYYY-MM-DD') : null)}
              />
            </div>
          )
        }
      </Field>
    </WidgetTheme>
  )
}

/** Whether the text is a day of the calendar, written in full: 2026-02-30 is none. */
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs(text).format('YYYY-MM-DD') === text

const isOutside = (day: string, earliest = day, latest = day) => day < earliest || day > latest
