// @vitest-environment happy-dom
import { expect, expectTypeOf, it } from 'vitest'
import { defineMessages } from '../messages/messages.ts'
import { defineModule, moduleAddress } from './define-module.ts'

const chinese = { title: '物业联建', desk: { title: '今日' } }
const messages = defineMessages('property', {
  'zh-CN': async () => ({ default: chinese }),
  en: async () => ({ default: { title: 'Property', desk: { title: 'Today' } } }),
})
const load = async () => ({ default: () => null })

it('a module says its name, its screens and what it lends', () => {
  const property = defineModule({
    name: 'property',
    title: 'title',
    messages,
    screens: [{ path: '/', title: 'desk.title', load }],
  })
  expect(property).toMatchObject({
    name: 'property',
    slots: {},
    pages: {},
    screens: [{ path: '/', title: 'desk.title' }],
  })
})

it('a screen whose title is not in the catalogue does not compile', () => {
  const property = defineModule({
    name: 'property',
    title: 'title',
    messages,
    // @ts-expect-error there is no such message
    screens: [{ path: '/', title: 'desk.name', load }],
  })
  expect(property.screens).toHaveLength(1)
})

it('an address is made from a path and the values in it', () => {
  const address = moduleAddress('property')
  expect(address('/')).toBe('/app/property')
  expect(
    address('/standards/:reference/items/:code', { reference: '210113001001-M01-7', code: 'GY/07' }),
  ).toBe('/app/property/standards/210113001001-M01-7/items/GY%2F07')
  expectTypeOf(address<'/standards/:id'>).parameters.toEqualTypeOf<['/standards/:id', Record<'id', string>]>()
})
