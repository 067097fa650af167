// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const register = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../infra/modules.json'), 'utf8'),
) as {
  modules: { name: string; basePath: string }[]
}

beforeEach(() => vi.resetModules())
afterEach(() => document.head.replaceChildren())

it('the shell knows the modules of the register, and no others', async () => {
  const { moduleHome, moduleNames } = await import('./registry.ts')
  expect(moduleNames.map((name) => ({ name, basePath: moduleHome(name) }))).toEqual(
    register.modules.map(({ name, basePath }) => ({ name, basePath })),
  )
})

it('a deployment without a module does not offer it', async () => {
  const map = document.createElement('script')
  map.type = 'importmap'
  map.textContent = JSON.stringify({
    imports: { '@linli/property-frontend': '/assets/property/property.js' },
  })
  document.head.append(map)
  const { switchedOn } = await import('./registry.ts')
  expect(switchedOn).toEqual(['property'])
})

it('the day of a company begins with its standards, that of a street with its registers', async () => {
  const { firstModule } = await import('./registry.ts')
  expect(firstModule('PROPERTY_COMPANY')).toBe('property')
  expect(firstModule('OWNERS_COMMITTEE')).toBe('property')
  expect(firstModule('STREET')).toBe('organisations')
  expect(firstModule('AUDITOR')).toBe('organisations')
})

it('where the module that somebody comes for is switched off, the day begins with another', async () => {
  const { firstModule } = await import('./registry.ts')
  expect(firstModule('PROPERTY_COMPANY', ['organisations'])).toBe('organisations')
})
