import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const ours = read('./tokens.css')
const house = read('../../../../shared/ui/src/styles/tokens.css')

/** `--linli-accent-ground: #ebf2fd` → `['accent-ground', '#ebf2fd']` */
function colours(style: string, from: string): Record<string, string> {
  const block = style.slice(style.indexOf(from)).match(/\{([^}]*)\}/)![1]!
  return Object.fromEntries(
    [...block.matchAll(/--(?:linli-)?([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
}

it.each([
  ['light', ':root {', `[data-theme='light']`],
  ['dark', ':root:not(.on-paper)', `[data-theme='dark']`],
])('the public pages have the colours of the house in the %s theme', (_, here, there) => {
  const known = {
    ...colours(house, there),
    ...colours(house.slice(house.indexOf('--linli-type-old') - 200), ':root {'),
  }
  const used = colours(ours, here)
  expect(Object.keys(used).length).toBeGreaterThan(15)
  for (const [name, value] of Object.entries(used)) expect([name, value]).toEqual([name, known[name]])
})
