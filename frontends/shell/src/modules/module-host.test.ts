// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { moduleState, openFrame, placeId, registerModules, retryModule } from './module-host.ts'

const life = {
  bootstrap: async () => undefined,
  mount: vi.fn<() => Promise<void>>(async () => undefined),
  unmount: async () => undefined,
}
const property = {
  ...life,
  module: { name: 'property', screens: [], messages: { load: async () => undefined } },
}
let organisationsAnswers = false

vi.mock('./registry.ts', () => ({
  switchedOn: ['organisations', 'property'],
  moduleHome: (name: string) => `/app/${name}`,
  fetchFrontEnd: async (name: string) => {
    if (name === 'organisations' && !organisationsAnswers)
      throw new TypeError('Failed to fetch dynamically imported module')
    return property
  },
}))

it('a module that does not come says so in its own place, and the others go on', async () => {
  document.body.innerHTML = `<div id="${placeId('organisations')}"></div><div id="${placeId('property')}"></div>`
  registerModules()
  window.history.pushState(null, '', '/app/organisations')
  await openFrame(true)
  expect(moduleState('organisations').get().status).toBe('broken')

  window.history.pushState(null, '', '/app/property')
  await openFrame(true)
  expect(moduleState('property').get().status).toBe('here')
  expect(life.mount).toHaveBeenCalledTimes(1)

  organisationsAnswers = true
  window.history.pushState(null, '', '/app/organisations')
  await retryModule('organisations')
  expect(moduleState('organisations').get().status).toBe('here')
})
