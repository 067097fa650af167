import { catalogueDifferences } from '@linli/frontend-kit/catalogue-differences'
import { expect, it } from 'vitest'
import chinese from './zh-CN.json'
import english from './en.json'

it('everything is said in Chinese and in English, with the same blanks', () => {
  expect(catalogueDifferences(chinese, english)).toEqual([])
})
