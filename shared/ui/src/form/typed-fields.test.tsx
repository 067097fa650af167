// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { DateField } from '../date/date-field.tsx'
import { LinliThemeProvider } from '../theme/theme-provider.tsx'
import { useFormValues } from './form-values.ts'
import { NumberField } from './text-fields.tsx'

// The device's own calendar is shown here; the widget of a desk is tried in a browser.
vi.mock('antd', () => ({ DatePicker: () => null }))
vi.mock('antd/es/date-picker/locale/en_GB', () => ({ default: { lang: {} } }))
vi.mock('antd/es/date-picker/locale/zh_CN', () => ({ default: { lang: {} } }))
vi.mock('../theme/widget-theme.tsx', () => ({
  WidgetTheme: ({ children }: { children: unknown }) => children,
}))
beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  cleanup()
})

interface Values {
  minutes: number | null
  from: string | null
}

/** A form with a number and a day from the first of March on; an empty one is fine. */
function Sample({ onSubmit, start }: { onSubmit: (values: Values) => void; start: Values }) {
  const form = useFormValues<Values>({ initial: start, onSubmit })
  return (
    <LinliThemeProvider language="zh-CN" scheme="light">
      <form onSubmit={form.submit}>
        <NumberField {...form.field('minutes')} label="分钟" />
        <DateField {...form.field('from')} label="日期" earliest="2026-03-01" latest="2026-03-31" />
        <button type="submit">保存</button>
      </form>
    </LinliThemeProvider>
  )
}

function open(start: Partial<Values> = {}) {
  const onSubmit = vi.fn<(values: Values) => void>()
  render(<Sample onSubmit={onSubmit} start={{ minutes: 30, from: '2026-03-02', ...start }} />)
  const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
  const type = (label: string, text: string) => {
    fireEvent.focus(field(label))
    fireEvent.input(field(label), { target: { value: text } })
    fireEvent.change(field(label), { target: { value: text } })
    fireEvent.blur(field(label))
  }
  const save = () => fireEvent.click(screen.getByRole('button', { name: '保存' }))
  return { onSubmit, field, type, save }
}

it('letters in a number stay where they are, are refused in words, and nothing is sent', () => {
  const { onSubmit, field, type, save } = open()
  type('分钟', 'abc')
  expect(field('分钟').value).toBe('abc')
  expect(screen.getByText(/这不是数字/)).toBeDefined()
  save()
  expect(onSubmit).not.toHaveBeenCalled()
  type('分钟', '４５')
  expect(screen.queryByText(/这不是数字/)).toBeNull()
  save()
  expect(onSubmit).toHaveBeenCalledWith({ minutes: 45, from: '2026-03-02' })
})

it('an emptied number is empty, and says nothing', () => {
  const { onSubmit, type, save } = open()
  type('分钟', '')
  save()
  expect(onSubmit).toHaveBeenCalledWith({ minutes: null, from: '2026-03-02' })
})

it.each([
  ['2026-02-28', /不能早于 2026年3月1日/],
  ['2026-04-01', /不能晚于 2026年3月31日/],
])('a day typed as %s stays and is refused; the former day is not saved in its place', (text, words) => {
  const { onSubmit, field, type, save } = open()
  type('日期', text)
  expect(field('日期').value).toBe(text)
  expect(screen.getByText(words)).toBeDefined()
  save()
  expect(onSubmit).not.toHaveBeenCalled()
  type('日期', '2026-03-05')
  save()
  expect(onSubmit).toHaveBeenCalledWith({ minutes: 30, from: '2026-03-05' })
})

it('an emptied day is none', () => {
  const { onSubmit, type, save } = open()
  type('日期', '')
  save()
  expect(onSubmit).toHaveBeenCalledWith({ minutes: 30, from: null })
})

it('a day that stood outside the limits before is nobody’s mistake now', () => {
  const { onSubmit, save } = open({ from: '2026-02-01' })
  save()
  expect(onSubmit).toHaveBeenCalledWith({ minutes: 30, from: '2026-02-01' })
})
