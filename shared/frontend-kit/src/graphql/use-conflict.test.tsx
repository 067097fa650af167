// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { Act } from './use-act.ts'
import { useConflict } from './use-conflict.ts'

const theirs = { wording: '45 分钟', revision: 7 }
type Input = { wording: string; revision: number }

const actThatMet = (isConflict: boolean): Act<unknown, Input> => ({
  run: vi.fn<() => Promise<null>>(async () => null),
  pending: false,
  refusals: [],
  isConflict,
  failure: null,
  retry: vi.fn<() => void>(),
  clear: vi.fn<() => void>(),
})

const conflictWith = (editing: Act<unknown, Input>, takeTheirs = vi.fn<(version: typeof theirs) => void>()) =>
  renderHook(() =>
    useConflict({
      act: editing,
      readTheirs: async () => theirs,
      putMineOn: ({ revision }) => ({ wording: '30 分钟', revision }),
      takeTheirs,
    }),
  )

it('without a conflict there is nothing to choose', () => {
  expect(conflictWith(actThatMet(false)).result.current.theirs).toBeNull()
})

it('keeping mine puts my words on top of their revision', async () => {
  const editing = actThatMet(true)
  const { result } = conflictWith(editing)
  await waitFor(() => expect(result.current.theirs).toEqual(theirs))
  act(() => result.current.keepMine())
  expect(editing.run).toHaveBeenCalledWith({ wording: '30 分钟', revision: 7 })
})

it('taking theirs hands over what is there now and ends the conflict', async () => {
  const editing = actThatMet(true)
  const takeTheirs = vi.fn<(version: typeof theirs) => void>()
  const { result } = conflictWith(editing, takeTheirs)
  await waitFor(() => expect(result.current.theirs).not.toBeNull())
  act(() => result.current.takeTheirs())
  expect(takeTheirs).toHaveBeenCalledWith(theirs)
  expect(editing.clear).toHaveBeenCalled()
})
