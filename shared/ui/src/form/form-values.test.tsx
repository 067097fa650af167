// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { useFormValues } from './form-values.ts'
import { readNumber } from './text-fields.tsx'

const itemForm = (
  onSubmit: (values: { title: string; minutes: number | null }) => void | Promise<void> = () => undefined,
) =>
  renderHook(() =>
    useFormValues({
      initial: { title: '', minutes: 60 as number | null },
      check: ({ title }) => ({ title: title ? undefined : '请填写名称' }),
      onSubmit,
    }),
  ).result

it('nobody is scolded before the first attempt, and a mended field is forgiven at once', () => {
  const form = itemForm()
  expect(form.current.field('title').problem).toBeUndefined()
  act(() => form.current.submit())
  expect(form.current.field('title').problem).toBe('请填写名称')
  act(() => form.current.field('title').onChange('急修到场'))
  expect(form.current.field('title').problem).toBeUndefined()
})

it('an incomplete form is not sent', () => {
  const onSubmit = vi.fn<() => void>()
  const form = itemForm(onSubmit)
  act(() => form.current.submit())
  expect(onSubmit).not.toHaveBeenCalled()
  expect(form.current.failedAttempts).toBe(1)
})

it('two presses send once', async () => {
  const onSubmit = vi.fn<() => Promise<void>>(async () => undefined)
  const form = itemForm(onSubmit)
  act(() => form.current.set({ title: '急修到场' }))
  await act(async () => {
    form.current.submit()
    form.current.submit()
  })
  expect(onSubmit).toHaveBeenCalledTimes(1)
})

it('what the server refuses stands beside the field that is at fault, or above the form', () => {
  const form = itemForm()
  act(() =>
    form.current.refuse([
      { message: '到场时限不能比现行的长', path: ['input', 'minutes'] },
      { message: '请先附上法律依据', path: null },
    ]),
  )
  expect(form.current.field('minutes').problem).toBe('到场时限不能比现行的长')
  expect(form.current.refusals).toEqual(['请先附上法律依据'])
})

it('a refusal of a part inside what was sent finds the field that stands for it', () => {
  const form = itemForm()
  act(() => form.current.refuse([{ message: '请填写时限', path: ['details', 'minutes'] }]))
  expect(form.current.field('minutes').problem).toBe('请填写时限')
})

it('a form knows whether something was written into it', () => {
  const form = itemForm()
  act(() => form.current.set({ title: '急修' }))
  expect(form.current.isChanged).toBe(true)
  act(() => form.current.reset())
  expect(form.current.isChanged).toBe(false)
})

it('a number is read as people type it, with a Chinese keyboard too', () => {
  expect(['30', '３０', '1,280', '0。5', '', '三十', '30分钟'].map(readNumber)).toEqual([
    30,
    30,
    1280,
    0.5,
    null,
    null,
    null,
  ])
})
