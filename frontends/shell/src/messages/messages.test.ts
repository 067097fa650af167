import { catalogueDifferences } from '@linli/frontend-kit/catalogue-differences'
import { expect, it } from 'vitest'
import chinese from './zh-CN.json' with { type: 'json' }
import english from './en.json' with { type: 'json' }

it('the shell says in English all that it says in Chinese', () => {
  expect(catalogueDifferences(chinese, english)).toEqual([])
})
