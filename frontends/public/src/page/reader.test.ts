import { describe, expect, it } from 'vitest'
import { origin, tools } from '../testing/visit.ts'
import { daysLeft, leftText, readerOf, untilText } from './reader.ts'

const readerWith = (path: string, headers: Record<string, string> = {}) =>
  readerOf(new Request(origin + path, { headers }), tools())

describe('the language', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en-US,en;q=0.9,zh;q=0.8', 'en'],
    ['zh;q=0.4,en;q=0.9', 'en'],
    ['fr-FR,fr;q=0.9', 'zh-CN'],
    ['en;q=0, zh;q=0.1', 'zh-CN'],
  ])('of a browser that asks for %s is %s', (header, language) => {
    expect(readerWith('/', header ? { 'accept-language': header } : {}).language).toBe(language)
  })

  it('that was chosen goes before the browser’s and stays in every link', () => {
    const reader = readerWith('/p/estates/210113001001-01?lang=en', { 'accept-language': 'zh-CN' })
    expect(reader.language).toBe('en')
    expect(reader.link('/?search=x')).toBe('/?search=x&lang=en')
    expect(reader.link('/p/standards/1#comment')).toBe('/p/standards/1?lang=en#comment')
    expect(reader.otherLanguage).toBe('/p/estates/210113001001-01?lang=zh')
  })

  it('leaves addresses short where nobody chose', () => {
    expect(readerWith('/').link('/p/standards/1')).toBe('/p/standards/1')
  })
})

describe('a window that ends with the 8th of March in Shanghai', () => {
  const closesAt = '2026-03-08T16:00:00Z'

  it.each([
    ['2026-03-05T02:00:00Z', 3],
    ['2026-03-07T15:59:00Z', 1],
    ['2026-03-07T16:01:00Z', 0],
    ['2026-03-08T15:59:00Z', 0],
  ])('has, seen at %s, %d midnights to go', (now, days) => {
    expect(daysLeft(closesAt, new Date(now))).toBe(days)
  })

  it('is told by its last day, not by the midnight after it', () => {
    const reader = readerWith('/')
    expect(untilText(closesAt, reader)).toBe('至 2026年3月8日 24 时')
    expect(leftText(closesAt, reader)).toBe('还有 3 天')
  })
})

it('moments are told in Shanghai’s time', () => {
  expect(readerWith('/').moment('2026-02-28T16:05:00Z')).toBe('2026年3月1日 00:05')
  expect(readerWith('/?lang=en').moment('2026-02-28T16:05:00Z')).toBe('1 March 2026 00:05')
})
