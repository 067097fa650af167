// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { LinliThemeProvider } from '../theme/theme-provider.tsx'
import { ActionBar, type AvailableAction } from './action-bar.tsx'

type Action = 'SIGN' | 'RETURN' | 'PUBLISH' | 'WITHDRAW'
const labels = { SIGN: '签署', RETURN: '退回', PUBLISH: '公布' }
const onAct = vi.fn<(action: Action) => void>()

const show = (actions: AvailableAction<Action>[]) =>
  render(
    <LinliThemeProvider language="zh-CN" scheme="light">
      <ActionBar actions={actions} labels={labels} onAct={onAct} />
    </LinliThemeProvider>,
  )

afterEach(cleanup)

it('the step that moves the thing on stands first', () => {
  show([
    { action: 'RETURN', isAllowed: true, isNextStep: false },
    { action: 'SIGN', isAllowed: true, isNextStep: true },
  ])
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['签署', '退回'])
  fireEvent.click(screen.getByText('签署'))
  expect(onAct).toHaveBeenCalledWith('SIGN')
})

it('what is refused is no button and says why', () => {
  show([{ action: 'PUBLISH', isAllowed: false, isNextStep: false, refusal: { message: '还差业委会的签署' } }])
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByText('还差业委会的签署')).toBeTruthy()
})

it('what is not mine is absent, and so is what stands elsewhere on the screen', () => {
  const { container } = show([{ action: 'WITHDRAW', isAllowed: true, isNextStep: false }])
  expect(container.textContent).toBe('')
})
