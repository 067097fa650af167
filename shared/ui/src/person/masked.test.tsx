// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LinliThemeProvider } from '../theme/theme-provider.tsx'
import { Masked } from './masked.tsx'

const reveal = vi.fn<(purpose: string) => Promise<string>>(async () => '13800000000')

beforeEach(() => {
  vi.useFakeTimers()
  render(
    <LinliThemeProvider language="zh-CN" scheme="light">
      <Masked value="138****0000" name="电话" purposes={['回访诉求', '核对任职']} reveal={reveal} />
    </LinliThemeProvider>,
  )
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

it('a telephone number is shown only for a stated purpose, and is covered again after a minute', async () => {
  expect(screen.queryByText('13800000000')).toBeNull()
  fireEvent.click(screen.getByText('查看'))
  fireEvent.change(screen.getByRole('combobox'), { target: { value: '核对任职' } })
  await act(async () => fireEvent.submit(screen.getByRole('combobox').closest('form')!))
  expect(reveal).toHaveBeenCalledWith('核对任职')
  expect(screen.getByText('13800000000')).toBeTruthy()

  act(() => vi.advanceTimersByTime(60_000))
  expect(screen.getByText('138****0000')).toBeTruthy()
})
