import { expect, it } from 'vitest'
import { withoutTitle } from './without-title.ts'

it('a sentence below the heading it begins with does not say it again', () => {
  expect(withoutTitle('急修到场：60 分钟 → 30 分钟，更严', '急修到场')).toBe('60 分钟 → 30 分钟，更严')
  expect(withoutTitle('Urgent repairs: new', 'Urgent repairs')).toBe('new')
})

it('a sentence that begins otherwise, or says nothing else, stays whole', () => {
  expect(withoutTitle('请签署', '急修到场')).toBe('请签署')
  expect(withoutTitle('急修到场', '急修到场')).toBe('急修到场')
})
