import { expect, it } from 'vitest'
import { groupText } from './group-text.ts'

const notification = { text: '开始征求意见。', link: '/app/property/standards/1/comments' }

it('a group is shown the public page, where there is one', () => {
  expect(groupText({ ...notification, publicLink: '/p/standards/1' }, 'https://linli.example.cn')).toEqual({
    words: '开始征求意见。\nhttps://linli.example.cn/p/standards/1',
    address: 'https://linli.example.cn/p/standards/1',
  })
})

it('and otherwise the page for those who sign in', () => {
  const { address } = groupText({ ...notification, publicLink: null }, 'https://linli.example.cn')
  expect(address).toBe('https://linli.example.cn/app/property/standards/1/comments')
})
