import { expect, it } from 'vitest'
import { addImport, appendTo, insertBefore, prependTo } from './lists.ts'

const text = `import { a } from './a.ts'
import {
  b,
} from './b.ts'

/* migrations: [ are not here */
export const service = {
  resolvers: [A, B],
  migrations: [
    { name: 'odd ] name' }, // and ] not here
  ],
  jobs: [],
}
`

it('an entry comes last in its list, whatever brackets stand in texts and comments', () => {
  expect(appendTo(text, /^ {2}resolvers: \[/, 'C', 'service.ts')).toContain('resolvers: [A, B,\nC,\n]')
  expect(appendTo(text, /^ {2}jobs: \[/, 'J', 'service.ts')).toContain('jobs: [\nJ,\n]')
  const migrated = appendTo(text, /^ {2}migrations: \[/, '{ name }', 'service.ts')
  expect(migrated.indexOf('{ name }')).toBeGreaterThan(migrated.indexOf('and ] not here'))
  expect(migrated.indexOf('{ name }')).toBeLessThan(migrated.indexOf('jobs'))
})

it('an entry comes first in its block, and an import behind all others', () => {
  expect(prependTo(text, 'service = {', '  x,', 'service.ts')).toContain('service = {\n  x,\n')
  expect(addImport(text, `import { c } from './c.ts'`, 'service.ts')).toContain(
    `} from './b.ts'\nimport { c } from './c.ts'\n`,
  )
})

it('a file that is laid out otherwise is refused in a sentence', () => {
  expect(() => appendTo(text, 'entities: [', 'E', 'service.ts')).toThrow('service.ts has no entities: [')
  expect(() => appendTo(text, 'migrations: [', 'E', 'service.ts')).toThrow('more than one')
  expect(() => insertBefore(text, 'private move(', 'x', 'service.ts')).toThrow('nothing was written')
  expect(() => addImport('export {}', 'x', 'service.ts')).toThrow('imports nothing')
})
