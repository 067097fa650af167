// @vitest-environment happy-dom
import { act } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineMessages } from '../messages/messages.ts'
import { defineModule } from './define-module.ts'
import { lifecycles } from './lifecycles.tsx'

const catalogue = { title: '物业联建', today: '今日', broken: '坏了的页面' }
const messages = defineMessages('lifecycles', {
  'zh-CN': async () => ({ default: catalogue }),
  en: async () => ({ default: catalogue }),
})

let isBroken = true
const property = lifecycles(
  defineModule({
    name: 'property',
    title: 'title',
    messages,
    screens: [
      { path: '/', title: 'today', load: async () => ({ default: () => <h1>今天没有等您的事</h1> }) },
      {
        path: '/broken',
        title: 'broken',
        load: async () => {
          if (isBroken) throw new TypeError('Failed to fetch dynamically imported module')
          return { default: () => <h1>又好了</h1> }
        },
      },
    ],
  }),
)

let place: HTMLElement

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  place = document.body.appendChild(document.createElement('div'))
})

afterEach(() => {
  place.remove()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

async function open(address: string) {
  window.history.replaceState(null, '', address)
  await property.bootstrap()
  await act(() => property.mount({ place: () => place }))
  // The screen itself is fetched after the module has appeared.
  await act(async () => undefined)
}

it('the screen whose path fits is shown, and names the window', async () => {
  await open('/app/property')
  expect(place.textContent).toContain('今天没有等您的事')
  expect(document.title).toBe('今日 · 邻里 Linli')
  await act(() => property.unmount())
})

it('a module that leaves the page leaves nothing behind', async () => {
  await open('/app/property')
  await act(() => property.unmount())
  expect(place.innerHTML).toBe('')
})

it('an address that no screen has says so and leads home', async () => {
  await open('/app/property/nowhere')
  expect(place.querySelector('a')?.getAttribute('href')).toBe('/app/property')
  await act(() => property.unmount())
})

it('a screen whose files do not come says so, and is fetched again when asked', async () => {
  isBroken = true
  await open('/app/property/broken')
  expect(place.textContent).toContain('暂时联系不上服务器')

  isBroken = false
  await act(async () => place.querySelector('button')!.click())
  await act(async () => undefined)
  expect(place.textContent).toContain('又好了')
  await act(() => property.unmount())
})
