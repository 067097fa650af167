// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { recallDraft } from './draft-storage.ts'
import { useDraft } from './use-draft.ts'

const subject = 'property.standard.7.items'

beforeEach(() => localStorage.clear())

it('the last letters before the page is reloaded or closed are there again', () => {
  const { result } = renderHook(() => useDraft<string>(subject))
  result.current.keep('急修接报后 30 分')
  dispatchEvent(new Event('pagehide'))
  expect(recallDraft('nobody', subject)?.content).toBe('急修接报后 30 分')
})

it('what was given up does not come back when the page is closed', () => {
  const { result } = renderHook(() => useDraft<string>(subject))
  result.current.keep('急修接报后 30 分')
  result.current.forget()
  dispatchEvent(new Event('pagehide'))
  expect(recallDraft('nobody', subject)).toBeNull()
})
