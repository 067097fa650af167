import { expect, it } from 'vitest'
import { addImport, addStatement, appendTo, insertBefore } from './lists.ts'

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

it('a statement comes last in its block, before what it returns, and an import behind all others', () => {
  const body = 'seed(async (em) => {\n    await one(em)\n    return 1\n  })'
  expect(addStatement(body, '(async (em) => {', '    await two(em)', 'seed.ts')).toContain(
    'await one(em)\n    await two(em)\n    return 1',
  )
  expect(addStatement('run(() => {\n    one()\n  })', '() => {', '    two()', 'seed.ts')).toContain(
    'one()\n    two()\n  })',
  )
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
