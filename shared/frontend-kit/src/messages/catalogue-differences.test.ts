import { expect, it } from 'vitest'
import { catalogueDifferences } from './catalogue-differences.ts'
import chinese from './kit.zh-CN.json' with { type: 'json' }
import english from './kit.en.json' with { type: 'json' }

it('the kit says in English all that it says in Chinese', () => {
  expect(catalogueDifferences(chinese, english)).toEqual([])
})

it('a message that one language lacks is named', () => {
  expect(
    catalogueDifferences({ desk: { title: '今日', empty: '没有' } }, { desk: { title: 'Today' } }),
  ).toEqual(['desk.empty is only in the first'])
})

it('a message that fills other blanks is named', () => {
  expect(catalogueDifferences({ due: '还有 {{days}} 天' }, { due: '{{count}} days left' })).toEqual([
    'due fills days in the first, count in the second',
  ])
})

it('English may have two forms of a plural where Chinese has one', () => {
  expect(
    catalogueDifferences(
      { rows_other: '{{count}} 条' },
      { rows_one: '{{count}} row', rows_other: '{{count}} rows' },
    ),
  ).toEqual([])
})
