// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetDraft, keepDraft, recallDraft } from './draft-storage.ts'

beforeEach(() => localStorage.clear())
afterEach(() => vi.useRealTimers())

it('a half-written remark is there again, for the seat that wrote it', () => {
  keepDraft('director', 'property.standard.7.remark', { remark: '第 12 条' })
  expect(recallDraft('director', 'property.standard.7.remark')?.content).toEqual({ remark: '第 12 条' })
  expect(recallDraft('grid', 'property.standard.7.remark')).toBeNull()
})

it('a submitted one is gone', () => {
  keepDraft('director', 'remark', 'text')
  forgetDraft('director', 'remark')
  expect(recallDraft('director', 'remark')).toBeNull()
})

it('after thirty days it is given up', () => {
  vi.useFakeTimers({ now: new Date('2026-03-01') })
  keepDraft('director', 'remark', 'text')
  vi.setSystemTime(new Date('2026-04-01'))
  expect(recallDraft('director', 'remark')).toBeNull()
})
