import { expect, it } from 'vitest'
import { ActKey } from './act-key.ts'

it('the same act, tried again, keeps its key', () => {
  const key = new ActKey()
  const first = key.for({ standardVersionId: '1', revision: 3 })
  expect(key.for({ standardVersionId: '1', revision: 3 })).toBe(first)
})

it('other content is another act', () => {
  const key = new ActKey()
  const first = key.for({ standardVersionId: '1', revision: 3 })
  expect(key.for({ standardVersionId: '1', revision: 4 })).not.toBe(first)
})

it('what comes after an answer is another act, even with the same content', () => {
  const key = new ActKey()
  const first = key.for({ remark: '请补充依据' })
  key.settled()
  expect(key.for({ remark: '请补充依据' })).not.toBe(first)
})
