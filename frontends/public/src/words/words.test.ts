import { expect, it } from 'vitest'
import { words } from './index.ts'

const chineseSigns = /[\u3400-\u9fff]/

/** Every text of a language with its place, functions called with stand-ins. */
function textsOf(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]]
  if (typeof value === 'function')
    return [[place, String((value as (...given: unknown[]) => unknown)(3, 4, 5))]]
  return Object.entries(value as object).flatMap(([name, inside]) => textsOf(inside, `${place}.${name}`))
}

it('English is complete: no Chinese is left in it but the names of the language and of the product', () => {
  const left = textsOf(words.en).filter(([, text]) => chineseSigns.test(text))
  expect(left.map(([place]) => place)).toEqual(['.brandLong', '.otherLanguage', '.otherLanguageLabel'])
})

it('both languages say the same things', () => {
  const places = (language: 'zh-CN' | 'en') => textsOf(words[language]).map(([place]) => place)
  expect(places('en').toSorted()).toEqual(places('zh-CN').toSorted())
})
