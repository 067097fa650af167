import { expect, it } from 'vitest'
import { groupByItem } from './group-by-item.ts'

it('comments on one promise stand together, those on the whole come last', () => {
  const entries = [
    { itemCode: null, id: 'a' },
    { itemCode: 'BJ-01', id: 'b' },
    { itemCode: 'ZH-02', id: 'c' },
    { itemCode: 'BJ-01', id: 'd' },
  ]
  expect(
    groupByItem(entries).map(({ itemCode, entries: grouped }) => [itemCode, grouped.map(({ id }) => id)]),
  ).toEqual([
    ['BJ-01', ['b', 'd']],
    ['ZH-02', ['c']],
    [null, ['a']],
  ])
})
